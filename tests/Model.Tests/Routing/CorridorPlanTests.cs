using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Costs;
using NegotiationSim.Model.Economics.Routing;
using NegotiationSim.Model.Economics.Substitution;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Tests.Robustness;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Routing;

/// <summary>Oracles: the shares worked out by hand, and sums that have to hold whatever the gates.</summary>
public class CorridorPlanTests
{
    private const int N = 5;
    private const int Chips = 1;
    private static readonly PairValues Closed = new([Sender * N + Target], [0.25]);

    [Fact]
    public void One_corridor_takes_the_share_that_its_pull_and_the_longer_way_leave()
    {
        var plan = Plan(Routing(room: 100), built: [0, 0, 0.5, 0, 0]);
        var q = 0.5 * new CorridorNetwork(Routing(room: 100)).Pulls(Target)[Hub] * Melted(Hub);
        Assert.Equal([Sender * N + Target], plan.Goods[Chips].Cells.ToArray());
        Assert.Equal(q / (1 + q), plan.Goods[Chips].Share(0), 12);
    }

    [Fact]
    public void Corridors_share_what_goes_round_by_their_pull_and_leave_some_at_home()
    {
        var (plan, network) = (Plan(Routing(room: 100), built: [0, 0, 0.5, 1, 0]), new CorridorNetwork(Routing(room: 100)));
        double[] q = [0.5 * network.Pulls(Target)[Hub] * Melted(Hub), network.Pulls(Target)[Other] * Melted(Other)];
        Assert.Equal(q[0] / (1 + q.Sum()), plan.Goods[Chips].Routes(0)[0], 12);
        Assert.Equal(q[1] / (1 + q.Sum()), plan.Goods[Chips].Routes(0)[1], 12);
        Assert.True(plan.Goods[Chips].Share(0) < 1);
    }

    [Fact]
    public void A_corridor_too_narrow_carries_what_it_has_room_for()
    {
        var scenario = Routing(room: 0.001);
        var plan = Plan(scenario, built: [0, 0, 0.5, 0, 0]);
        var room = 0.001 * (World.PairTrade(Hub, Target) + World.PairTrade(Target, Hub)) / 12 * 0.5;
        Assert.Equal(room, World.Trade(Chips)[Sender * N + Target] / 12 * 0.75 * plan.Goods[Chips].Share(0), 9);
        var load = plan.Loads.Single(l => l.Wanted > 0);
        Assert.Equal((Hub, Target, false), (load.Hub, load.Target, load.Outbound));
        Assert.Equal(room, load.Room, 9);
    }

    [Fact]
    public void All_goods_share_the_room()
    {
        // Oil that is closed as well leaves chips less of it.
        var scenario = Routing(room: 0.001);
        var alone = Plan(scenario, built: [0, 0, 0.5, 0, 0]);
        var both = Plan(scenario, built: [0, 0, 0.5, 0, 0], oil: Closed);
        Assert.True(both.Goods[Chips].Share(0) < 0.8 * alone.Goods[Chips].Share(0));
    }

    [Fact]
    public void A_hub_half_of_whose_banks_comply_pulls_the_less()
    {
        var scenario = Routing(room: 100, reach: 1);
        var (all, half) = (Through(scenario, 0), Through(scenario, 0.5));
        Assert.Equal(all / (1 - all) / 2, half / (1 - half), 12);

        // Of chips, which are controlled, banks of the hub refuse the second leg itself; of oil its pull is less.
        static double Through(ResolvedScenario scenario, double complies) =>
            Plan(scenario, [0, 0, 0.5, 0, 0], oil: Closed, complies: complies).Goods[0].Share(0);
    }

    [Fact]
    public void A_target_s_own_goods_are_traced_more_easily()
    {
        var scenario = Routing(room: 100);
        var plan = Plan(scenario, [0, 0, 0.5, 0, 0], chips: new([Target * N + Sender], [0]));
        var q = 0.25 * 0.5 * new CorridorNetwork(scenario).Pulls(Target)[Hub] * Melted(Hub);
        Assert.Equal(q / (1 + q), plan.Goods[Chips].Share(0), 12);
        Assert.True(plan.Loads.Single(l => l.Wanted > 0).Outbound);
    }

    [Fact]
    public void What_third_states_sell_instead_goes_round_in_part_and_more_readily()
    {
        var scenario = Routing(room: 100);
        var plan = Plan(scenario, [0, 0, 0.5, 0, 0], partners: 1);
        var at = plan.Goods[Chips].Cells.IndexOf(Far * N + Target);
        Assert.True(at >= 0, "a new supplier far away needs a corridor");
        var freight = new CorridorNetwork(scenario).Freight(Far * N + Target, Chips)[Hub];
        var q = 3 * 0.5 * new CorridorNetwork(scenario).Pulls(Target)[Hub] * freight;
        Assert.Equal(q / (1 + q), plan.Goods[Chips].Share(at), 12);
        // A member of the target's customs union sells directly.
        Assert.DoesNotContain(Hub * N + Target, plan.Goods[Chips].Cells.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_is_closed_no_corridor_carries_more_than_it_has_room_for(int seed)
    {
        var dice = new Dice(seed);
        for (var draw = 0; draw < 50; draw++)
        {
            var scenario = Routing(room: Math.Exp(dice.Between(-9, 1)));
            PairValues[] gates = [Gates(dice), Gates(dice)];
            var plan = Plan(scenario, [0, 0, dice.Range(0, 1), dice.Range(0, 1), dice.Range(0, 1)], gates[0], gates[1],
                partners: 0, complies: dice.Range(0, 1));
            foreach (var load in plan.Loads)
            {
                var carried = Carried(plan, gates, load);
                Assert.InRange(carried, 0, load.Room * (1 + 1e-12) + 1e-12);
                Assert.Equal(Math.Min(load.Wanted, load.Room), carried, 6);
            }

            foreach (var good in plan.Goods)
                for (var p = 0; p < good.Cells.Length; p++) Assert.InRange(good.Share(p), 0, 1 - 1e-9);
        }
    }

    [Fact]
    public void Terms_are_the_same_in_whatever_order_they_are_asked_for()
    {
        var scenario = Scenario(Ban(Instrument.ExportControl, 0));
        var (costs, effects) = (new PairCosts(scenario), Effects(scenario));
        var state = Begin(scenario) with { Economies = Economies(scenario, [0, 0, 0.5, 1, 0.2], 0.6, 0.1) };
        PairValues[] before = [Closed, Closed];
        var month = costs.Of(state, effects, before, scenario.Parameters.Gates);
        var forward = (costs.Of(month, 0), costs.Of(month, Chips));
        var other = costs.Of(state with { Economies = Economies(scenario, [0, 0, 0, 0, 1], 0, 0) }, effects, [PairValues.None, Closed],
            scenario.Parameters.Gates);
        costs.Of(other, Chips);
        var (chips, oil) = (costs.Of(month, Chips), costs.Of(month, 0));
        Same(forward.Item1, oil);
        Same(forward.Item2, chips);

        static void Same(PairTerms one, PairTerms other)
        {
            Assert.Equal(one.Cells, other.Cells);
            Assert.Equal(one.Gate, other.Gate);
            Assert.Equal(one.Wedge, other.Wedge);
            Assert.Equal(one.Routed.AsSpan(), other.Routed.AsSpan());
        }
    }

    private static double Melted(int hub)
    {
        var (direct, first, second) = (Distance(Sender, Target), Distance(Sender, hub), Distance(hub, Target));
        return Math.Pow(1 + (0.05 * Math.Log2(Math.Max(1, (first + second) / direct))), 1 - 5);

        static double Distance(int i, int j) => 1000 + (300.0 * Math.Abs(i - j));
    }

    private static double Carried(CorridorPlan plan, PairValues[] gates, CorridorLoad load)
    {
        var sum = 0.0;
        for (var k = 0; k < gates.Length; k++)
            for (var p = 0; p < plan.Goods[k].Cells.Length; p++)
            {
                var cell = plan.Goods[k].Cells[p];
                var (i, j) = (cell / N, cell % N);
                if (load.Outbound ? i != load.Target : j != load.Target || i == Target) continue;
                sum += World.Trade(k)[cell] / 12 * (1 - gates[k].Of(cell, 1)) * plan.Goods[k].Routes(p)[plan.Hubs.IndexOf(load.Hub)];
            }

        return sum;
    }

    private static PairValues Gates(Dice dice)
    {
        int[] cells = [.. Enumerable.Range(0, N * N).Where(c => c / N != c % N && dice.Chance(0.4))];
        return new([.. cells], [.. cells.Select(_ => dice.Range(0, 0.99))]);
    }

    private static ResolvedScenario Routing(double room, double reach = 0.5)
    {
        var scenario = Scenario(Ban(Instrument.ExportControl, 0));
        return scenario with
        {
            Parameters = scenario.Parameters with { Routing = new() { Room = room }, Compliance = new() { Reach = reach } },
        };
    }

    private static CorridorPlan Plan(ResolvedScenario scenario, double[] built, PairValues? oil = null, PairValues? chips = null,
        double partners = 0, double complies = 0) =>
        new CorridorPlanner(scenario, new PartnerSearch(scenario)).Plan(
            Economies(scenario, built, partners, complies), Effects(scenario), [oil ?? PairValues.None, chips ?? Closed]);

    private static MeasureEffects Effects(ResolvedScenario scenario)
    {
        var effects = new MeasureEffects(scenario);
        effects.Update([new MeasureState(MeasureStage.InForce, 0, Span.Never, 1, [], "")], 1);
        return effects;
    }

    private static ImmutableArray<EconomyState> Economies(ResolvedScenario scenario, double[] built, double partners, double complies) =>
        [.. Begin(scenario).Economies.Select((e, i) => e with
        {
            Hub = built[i],
            Partners = i == Target ? partners : 0,
            Compliance = i == Hub ? complies : 0,
        })];

    private static WorldState Begin(ResolvedScenario scenario)
    {
        var identity = new RunIdentity("test", 1, 0);
        return new Simulation(scenario, identity, SmallWorld.Behaviours, new DirectHost(scenario, identity, SmallWorld.Behaviours)).Begin();
    }
}
