using NegotiationSim.Model.Month;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.DecidedWorld;

namespace NegotiationSim.Model.Tests.Projections;

public class LossProjectionTests
{
    private static LossProjection Project(Measure measure, int age = 0, Worlds.World? world = null)
    {
        var scenario = Scenario(measures: measure) with { World = world ?? World };
        var identity = new RunIdentity("test", 1, 0);
        var state = new Simulation(scenario, identity, SmallWorld.Behaviours,
            new DirectHost(scenario, identity, SmallWorld.Behaviours)).Begin();
        var projection = new LossProjection(scenario);
        projection.Compare(state.Measures.AsSpan(), [state.Measures[0] with { Stage = MeasureStage.InForce }], 0, state, age);
        return projection;
    }

    [Fact]
    public void A_ban_hurts_both_sides_and_less_as_trade_reroutes()
    {
        var ban = Measure("oil", Instrument.ImportBan, goods: [new Good(0, 1)]);
        var fresh = Project(ban);
        Assert.True(fresh.Welfare[SmallWorld.Sender] < 0);
        Assert.True(fresh.Welfare[SmallWorld.Target] < 0);
        Assert.Equal(0, fresh.Welfare[SmallWorld.Far]);
        Assert.True(Project(ban, 60).Welfare[SmallWorld.Target] > fresh.Welfare[SmallWorld.Target]);
    }

    [Fact]
    public void A_measure_that_covers_nothing_costs_nothing()
    {
        var nothing = Project(Measure("nothing", Instrument.VisaBan));
        Assert.All(nothing.Welfare, w => Assert.Equal(0, w));
    }

    [Fact]
    public void A_freeze_moves_income_from_owner_to_holder()
    {
        var freeze = Project(Measure("freeze", Instrument.AssetFreeze, rate: 10_000));
        Assert.Equal(-250, freeze.Welfare[SmallWorld.Target], 9);
        Assert.Equal(250, freeze.Welfare[SmallWorld.Sender], 9);
    }

    [Fact]
    public void Users_of_a_customs_union_that_acts_as_one_bear_a_ban_by_what_they_spend()
    {
        var world = World with
        {
            Blocs = [.. World.Blocs, new Worlds.Bloc("ONE", "One market", [SmallWorld.Sender, SmallWorld.Other], Worlds.DecisionRule.None)
                { CustomsUnion = true }],
        };
        var ban = Measure("oil", Instrument.ImportBan, decider: "CLUB", goods: [new Good(0, 1)]);
        var (apart, together) = (Project(ban), Project(ban, world: world));
        var market = Market.MarketBases.Of(world)[0];
        Assert.Equal(together.ImportCost[SmallWorld.Sender] / market.Expenditure[SmallWorld.Sender],
            together.ImportCost[SmallWorld.Other] / market.Expenditure[SmallWorld.Other], 12);
        Assert.NotEqual(apart.ImportCost[SmallWorld.Sender] / market.Expenditure[SmallWorld.Sender],
            apart.ImportCost[SmallWorld.Other] / market.Expenditure[SmallWorld.Other], 6);
        Assert.Equal(1, (together.ImportCost[SmallWorld.Sender] + together.ImportCost[SmallWorld.Other])
            / (apart.ImportCost[SmallWorld.Sender] + apart.ImportCost[SmallWorld.Other]), 1);
        // Who acts alone bears it alone.
        var alone = Measure("oil", Instrument.ImportBan, goods: [new Good(0, 1)]);
        Assert.Equal(Project(alone).ImportCost[SmallWorld.Sender], Project(alone, world: world).ImportCost[SmallWorld.Sender]);
    }

    [Fact]
    public void A_small_tariff_earns_about_what_buyers_pay()
    {
        var tariff = Project(Measure("tariff", Instrument.Tariff, goods: [new Good(0, 1)], rate: 0.001));
        Assert.InRange(tariff.Welfare[SmallWorld.Sender] / tariff.ImportCost[SmallWorld.Sender], -0.01, 0.01);
        Assert.True(tariff.Welfare[SmallWorld.Target] < 0);
    }
}
