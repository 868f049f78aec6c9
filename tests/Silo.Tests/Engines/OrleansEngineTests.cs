using System.Net;
using System.Net.NetworkInformation;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Telemetry;
using NegotiationSim.Model.Month;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Engines;

public class OrleansEngineTests
{
    private const int Months = 18;

    [Theory]
    [MemberData(nameof(SmallRun.Scenarios), MemberType = typeof(SmallRun))]
    public async Task Every_scenario_has_the_digest_it_has_without_grains_telemetry_or_not(string scenario)
    {
        await using var local = new LocalEngine();
        await using var orleans = new OrleansEngine();
        var expected = await SmallRun.DigestAsync(local, scenario, Months);
        Assert.Equal(expected, await SmallRun.DigestAsync(orleans, scenario, Months));
        using var listener = Listening();
        using var telemetry = new RunTelemetry(scenario, new RunIdentity(scenario, 7, 0));
        Assert.Equal(expected, await SmallRun.DigestAsync(orleans, scenario, Months, telemetry));
    }

    [Fact]
    public async Task Two_engines_at_once_do_not_collide()
    {
        await using var first = new OrleansEngine();
        await using var second = new OrleansEngine();
        var scenario = "us-russia-reset";
        var digests = await Task.WhenAll(SmallRun.DigestAsync(first, scenario, 6), SmallRun.DigestAsync(second, scenario, 6));
        Assert.Equal(digests[0], digests[1]);
    }

    [Fact]
    public async Task A_silo_listens_on_the_loopback_interface_only()
    {
        var before = Listeners();
        await using var engine = new OrleansEngine();
        await SmallRun.DigestAsync(engine, "us-russia-reset", 1);
        var opened = Listeners().Except(before).ToArray();
        Assert.NotEmpty(opened);
        Assert.All(opened, e => Assert.True(IPAddress.IsLoopback(e.Address), $"{e} can be reached from outside."));
    }

    private static IPEndPoint[] Listeners() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();

    private static System.Diagnostics.ActivityListener Listening()
    {
        var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = source => source.Name == RunTelemetry.Name,
            Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) => System.Diagnostics.ActivitySamplingResult.AllData,
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
