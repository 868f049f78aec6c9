using NegotiationSim.Grains.Tests.Support;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Grains.Tests.Hosting;

public class MissingBehaviourTests
{
    [Fact]
    public async Task A_silo_without_the_behaviour_ends_the_run_and_names_both()
    {
        await using var cluster = await Cluster.StartAsync(2);
        var scenario = TinyWorld.Scenario(TinyWorld.State("USA"), TinyWorld.State("RUS", "not-loaded"));
        var run = new RunIdentity("missing", 1, 0);
        await using var host = cluster.Host(scenario, run);
        var memories = TinyWorld.Memories(TinyWorld.Scenario(TinyWorld.State("USA"), TinyWorld.State("RUS")));
        var fault = await Assert.ThrowsAsync<RunException>(
            async () => await host.AskAsync(TinyWorld.Step(run, 0), TinyWorld.Calls(scenario, memories, 0), default));
        Assert.Contains("RUS", fault.Message, StringComparison.Ordinal);
        Assert.Contains("not-loaded", fault.Message, StringComparison.Ordinal);
    }
}
