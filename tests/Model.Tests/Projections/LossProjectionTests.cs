using NegotiationSim.Model.Month;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.DecidedWorld;

namespace NegotiationSim.Model.Tests.Projections;

public class LossProjectionTests
{
    private static LossProjection Project(Measure measure, int age = 0)
    {
        var scenario = Scenario(measures: measure);
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
    public void A_small_tariff_earns_about_what_buyers_pay()
    {
        var tariff = Project(Measure("tariff", Instrument.Tariff, goods: [new Good(0, 1)], rate: 0.001));
        Assert.InRange(tariff.Welfare[SmallWorld.Sender] / tariff.ImportCost[SmallWorld.Sender], -0.01, 0.01);
        Assert.True(tariff.Welfare[SmallWorld.Target] < 0);
    }
}
