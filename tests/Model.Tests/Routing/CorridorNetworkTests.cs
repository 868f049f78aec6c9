using NegotiationSim.Model.Economics.Routing;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Routing;

/// <summary>The oracle is the formula of a corridor's pull, by hand from the base year's flows.</summary>
public class CorridorNetworkTests
{
    private const int N = 5;

    [Fact]
    public void A_corridor_pulls_by_the_root_of_its_border_its_union_and_its_nearness_and_by_nothing_of_others()
    {
        var pulls = new CorridorNetwork(Scenario()).Pulls(Target);
        var all = World.Exports(Target) + World.Imports(Target);
        foreach (var (k, union, away) in new[] { (Hub, 4, 1), (Other, 1, 2), (Far, 1, 3) })
        {
            var trade = World.PairTrade(k, Target) + World.PairTrade(Target, k);
            Assert.Equal(0.8 * union * Math.Sqrt(trade / all) / (1 + ((1000 + (300.0 * away)) / 2000)), pulls[k], 12);
        }
    }

    [Fact]
    public void What_a_world_says_of_a_border_stands_for_the_trade_of_the_two()
    {
        var borders = new double[N * N];
        borders[Other * N + Target] = borders[Target * N + Other] = 777;
        var network = new CorridorNetwork(Scenario() with { World = World with { Borders = [.. borders] } });
        Assert.Equal(777, network.Borders(Target)[Other]);
        Assert.Equal((World.PairTrade(Hub, Target) + World.PairTrade(Target, Hub)) / 12, network.Borders(Target)[Hub], 9);
    }

    [Fact]
    public void Senders_and_targets_are_no_corridors()
    {
        var effects = new MeasureEffects(Scenario(Ban(Instrument.ExportBan, 0)));
        effects.Update([new MeasureState(MeasureStage.InForce, 0, Span.Never, 1, [], "")], 1);
        var ceilings = new double[N];
        new CorridorNetwork(Scenario()).Ceilings(effects, ceilings);
        Assert.Equal([0, 0, 1, 1, 1], ceilings);
    }

    [Fact]
    public void A_corridor_starts_small_and_grows_to_its_ceiling_and_no_further()
    {
        var network = new CorridorNetwork(Scenario());
        var built = network.Grow(0, 0.8);
        Assert.Equal(0.2 * 0.8, built, 12);
        for (var month = 0; month < 300; month++)
        {
            var next = network.Grow(built, 0.8);
            Assert.InRange(next, built, 0.8);
            built = next;
        }

        Assert.Equal(0.8, built, 6);
    }

    [Fact]
    public void Half_is_built_up_after_the_half_year_that_was_seen()
    {
        // Half of the level of 2023 came after 3 to 7 months.
        var network = new CorridorNetwork(Scenario());
        var (built, months) = (network.Grow(0, 1), 1);
        for (; built < 0.5; months++) built = network.Grow(built, 1);
        Assert.InRange(months, 3, 9);
    }
}
