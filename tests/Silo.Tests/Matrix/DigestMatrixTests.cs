using System.Diagnostics;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Telemetry;
using NegotiationSim.Model.Month;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Matrix;

/// <summary>
/// Every shipped scenario has one digest: in plain calls, in grains on one, two and three silos, in replicate workers,
/// and whether anybody watches or not. Months are chained, so the digest after some months covers all of them.
/// </summary>
public class DigestMatrixTests(DigestMatrixTests.Engines engines) : IClassFixture<DigestMatrixTests.Engines>
{
    [Theory]
    [MemberData(nameof(SmallRun.Scenarios), MemberType = typeof(SmallRun))]
    public async Task One_digest_for_every_scenario(string scenario)
    {
        var months = SmallRun.Enough(scenario);
        await using var local = new LocalEngine();
        var expected = await SmallRun.DigestAsync(local, scenario, months);
        var found = new Dictionary<string, Digest>
        {
            ["one silo"] = await SmallRun.DigestAsync(engines.One, scenario, months),
            ["two silos"] = await SmallRun.DigestAsync(engines.Two, scenario, months),
            ["three silos"] = await SmallRun.DigestAsync(engines.Three, scenario, months),
            ["one silo, watched"] = await WatchedAsync(engines.One, scenario, months),
            ["local, watched"] = await WatchedAsync(local, scenario, months),
            ["worker, one silo"] = await SmallRun.ReplicateAsync(engines.One, scenario, months, 0),
            ["worker, three silos"] = await SmallRun.ReplicateAsync(engines.Three, scenario, months, 0),
        };
        Assert.All(found, f => Assert.True(f.Value == expected, $"{f.Key}: {f.Value}, local {expected}."));

        // Another replicate has other luck, and the same luck everywhere.
        var other = await SmallRun.ReplicateAsync(local, scenario, months, 3);
        Assert.Equal(other, await SmallRun.ReplicateAsync(engines.One, scenario, months, 3));
        Assert.Equal(other, await SmallRun.ReplicateAsync(engines.Two, scenario, months, 3));
    }

    [Fact]
    public async Task With_more_than_one_silo_actors_live_on_more_than_one()
    {
        await SmallRun.DigestAsync(engines.Two, "veto-bought-off", 1);
        await SmallRun.DigestAsync(engines.Three, "veto-bought-off", 1);
        Assert.Equal(2, await engines.Two.SilosUsedAsync());
        Assert.InRange(await engines.Three.SilosUsedAsync(), 2, 3);
    }

    private static async Task<Digest> WatchedAsync(IEngine engine, string scenario, int months)
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RunTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var telemetry = new RunTelemetry(scenario, new RunIdentity(scenario, 7, 0));
        return await SmallRun.DigestAsync(engine, scenario, months, telemetry);
    }

    /// <summary>Engines that all rows share.</summary>
    public sealed class Engines : IAsyncLifetime
    {
        public OrleansEngine One { get; } = new();

        public TestCluster Two { get; private set; } = null!;

        public TestCluster Three { get; private set; } = null!;

        public async Task InitializeAsync() => (Two, Three) = (await TestCluster.StartAsync(2), await TestCluster.StartAsync(3));

        public async Task DisposeAsync()
        {
            await One.DisposeAsync();
            await Two.DisposeAsync();
            await Three.DisposeAsync();
        }
    }
}
