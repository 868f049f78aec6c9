using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Tests.Support;
using NegotiationSim.Model.Month;

namespace NegotiationSim.Grains.Tests.ActorGrains;

public class OwnAnswerTests
{
    [Fact]
    public async Task A_grain_answers_through_a_service_it_holds()
    {
        await using var cluster = await Cluster.StartAsync(2);
        var scenario = TinyWorld.Scenario(TinyWorld.State("USA", "quoter"));
        var run = new RunIdentity("own", 1, 0);
        await using var host = cluster.Host(scenario, run);
        var replies = await host.AskAsync(
            TinyWorld.Step(run, 0), TinyWorld.Calls(scenario, TinyWorld.Memories(scenario), 0), default);
        Assert.Equal("Festina lente.", replies[0].Turn!.Answer.Reasons.Sentence);
    }

    [Fact]
    public async Task Where_there_are_no_grains_it_is_refused_by_name()
    {
        await using var cluster = await Cluster.StartAsync(1);
        var scenario = SmallWorld.Scenario with { Actors = [TinyWorld.State("USA", "quoter")] };
        var outcome = await cluster.Grains.GetGrain<IReplicateWorker>(0).RunAsync(
            new ScenarioParcel(scenario), new ReplicateOrder("own", 1, 0));
        Assert.Equal(0, outcome.Months);
        Assert.Contains("USA", outcome.Fault, StringComparison.Ordinal);
        Assert.Contains("\"quoter\"", outcome.Fault, StringComparison.Ordinal);
        Assert.NotNull(TinyWorld.Catalogue.Find("quoter")!.WhyNotWithoutGrain);
        Assert.Null(TinyWorld.Catalogue.Find("diarist")!.WhyNotWithoutGrain);
    }
}
