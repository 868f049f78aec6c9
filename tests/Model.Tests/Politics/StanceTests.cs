using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Economics.Compliance;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;

namespace NegotiationSim.Model.Tests.Politics;

public class StanceTests
{
    [Fact]
    public void Followers_comply_more_and_carry_less_than_profiteers()
    {
        Assert.Equal([0.25, 0.5, 0.75], new[] { Stance.Profit, Stance.Ignore, Stance.Follow }.Select(
            s => StanceEffect.Compliance(s, 0.5, new())));
        Assert.Equal(1, StanceEffect.Compliance(Stance.Follow, 0.9, new()));
        Assert.Equal([0.3, 0.2, 0.1], new[] { Stance.Profit, Stance.Ignore, Stance.Follow }.Select(
            s => Math.Round(StanceEffect.Transit(s, 0.2, new()), 12)));
    }

    [Theory]
    [InlineData("hub", 4, Stance.Profit)]
    [InlineData("hedger", 0, Stance.Ignore)]
    [InlineData("pragmatist", 0, Stance.Follow)]
    public async Task A_third_state_takes_the_stance_its_motives_ask_for(string behaviour, double welfare, Stance expected)
    {
        var secondary = DecidedWorld.Measure("secondary", Instrument.SecondarySanctions);
        var scenario = DecidedWorld.Scenario(measures: secondary).With("SND", "tau", 0);
        scenario = scenario with
        {
            Actors = [.. scenario.Actors.Select(a => a.Economy == SmallWorld.Hub
                ? a with { Profile = DecidedWorld.Profile("HUB", ActorKind.State, behaviour) } : a)],
        };
        var run = await SmallWorld.Run(scenario.With("HUB", "tau", 0).With("HUB", "welfare", welfare));
        Assert.True(DecidedWorld.FirstMonth(run, "measure-in-force", "secondary") >= DecidedWorld.War);
        Assert.Equal(expected, run[^1].State.Politics!.Stances[SmallWorld.Hub]);
    }
}
