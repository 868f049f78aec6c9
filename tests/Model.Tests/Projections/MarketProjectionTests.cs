using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;

namespace NegotiationSim.Model.Tests.Projections;

/// <summary>The oracle is the loop itself: two whole runs of two years, with the measure and without, month by month.</summary>
public class MarketProjectionTests
{
    private static readonly ModelParameters Parameters = new() { Macro = new() { On = false }, Capacity = new() { On = false } };

    public static TheoryData<string> Names => ["oil ban", "chip embargo", "high tariff", "low tariff", "bank cut-off", "price cap",
        "self-sanctioning", "transport ban"];

    private static Measure Measure(string name) => name switch
    {
        "oil ban" => SmallWorld.Ban(Instrument.ImportBan, 0, goods: [new Good(0, 1)]),
        "chip embargo" => SmallWorld.Ban(Instrument.ExportControl, 0, goods: [new Good(1, 0.9)]),
        "high tariff" => SmallWorld.Ban(Instrument.Tariff, 0, goods: [new Good(0, 1), new Good(1, 1)], rate: 1.5),
        "low tariff" => SmallWorld.Ban(Instrument.Tariff, 0, goods: [new Good(1, 1)], rate: 0.02),
        "bank cut-off" => SmallWorld.Ban(Instrument.BankCutOff, 0, rate: 0.8),
        "price cap" => SmallWorld.Ban(Instrument.PriceCap, 0, goods: [new Good(0, 1)], rate: 50),
        "transport ban" => SmallWorld.Ban(Instrument.TransportBan, 0, rate: 0.3),
        _ => SmallWorld.Ban(Instrument.SelfSanctioning, 0, goods: [new Good(0, 1), new Good(1, 1)], rate: 0.5),
    };

    private static ResolvedScenario Scenario(params Measure[] measures) => SmallWorld.Scenario(measures) with
    {
        Parameters = Parameters,
        Benchmarks = [new Benchmark(0, "oil", "dollars a barrel", 70, 1, [], [], [SmallWorld.Target])],
    };

    private static WorldState Begin(ResolvedScenario scenario)
    {
        var identity = new RunIdentity("test", 1, 0);
        return new Simulation(scenario, identity, SmallWorld.Behaviours, new DirectHost(scenario, identity, SmallWorld.Behaviours)).Begin();
    }

    /// <summary>Welfare by economy of a month, annual rate.</summary>
    private static double[] Welfare(MonthRecord month) =>
        [.. Enumerable.Range(0, 5).Select(e => 12 * (
            month.Trade.Consumption[e] + month.Trade.Production[e] + month.Trade.TariffRevenue[e] + month.Trade.Wedges[e]))];

    private static async Task<double[]> Lived(ResolvedScenario with, ResolvedScenario without)
    {
        var (a, b) = (await SmallWorld.Run(with), await SmallWorld.Run(without));
        var (sum, weight, all) = (new double[5], 1.0, 0.0);
        for (var month = 0; month < 24; month++)
        {
            var (x, y) = (Welfare(a[month]), Welfare(b[month]));
            for (var e = 0; e < 5; e++) sum[e] += weight * (x[e] - y[e]);
            all += weight;
            weight *= 0.995;
        }

        return [.. sum.Select(s => s / all)];
    }

    private static MarketProjection Project(ResolvedScenario scenario, WorldState state)
    {
        var projection = new MarketProjection(scenario);
        ImmutableArray<MeasureState> then = [.. state.Measures.Select(m => m with { Stage = MeasureStage.InForce, Since = 0 })];
        Assert.True(projection.Compare(state, state.Measures, then));
        return projection;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_projected_is_what_two_years_of_months_bring(string name)
    {
        var scenario = Scenario(Measure(name));
        var lived = await Lived(scenario, Scenario());
        var projected = Project(scenario, Begin(scenario)).Welfare;
        var size = lived.Max(Math.Abs);
        Assert.True(size > 1, "the measure has to matter");
        for (var e = 0; e < 5; e++) Assert.InRange((projected[e] - lived[e]) / size, -0.03, 0.03);
    }

    [Fact]
    public async Task Where_much_trade_stops_it_is_nearer_to_what_is_lived_than_the_screening()
    {
        var scenario = Scenario(Measure("oil ban"));
        var state = Begin(scenario);
        var lived = await Lived(scenario, Scenario());
        var screening = new LossProjection(scenario);
        screening.Compare(state.Measures.AsSpan(), [state.Measures[0] with { Stage = MeasureStage.InForce, Since = 0 }], 0, state, 0);
        Assert.True(Off(Project(scenario, state).Welfare) < 0.2 * Off(screening.Welfare));

        double Off(double[] projected) => projected.Select((p, e) => Math.Abs(p - lived[e])).Sum();
    }

    [Fact]
    public void It_clears_only_the_markets_that_change_and_the_standing_ones_once()
    {
        // Four looks in 24 months: 1, 3, 9 and 19 months ahead.
        var scenario = Scenario(Measure("oil ban"), Measure("low tariff") with { Id = "chips" });
        var state = Begin(scenario);
        var projection = new MarketProjection(scenario);
        Assert.True(projection.Compare(state, state.Measures, state.Measures));
        Assert.Equal(0, projection.Clearings);
        projection.Compare(state, state.Measures, state.Measures.SetItem(1, state.Measures[1] with { Stage = MeasureStage.InForce }));
        Assert.Equal(2 * 4, projection.Clearings);
        projection.Compare(state, state.Measures, state.Measures.SetItem(
            1, state.Measures[1] with { Stage = MeasureStage.InForce, Enforcement = 0.5 }));
        Assert.Equal(3 * 4, projection.Clearings);
    }

    [Fact]
    public void Giving_and_taking_back_are_each_others_opposite()
    {
        var scenario = Scenario(Measure("oil ban"));
        var state = Begin(scenario);
        ImmutableArray<MeasureState> then = [state.Measures[0] with { Stage = MeasureStage.InForce, Since = 0 }];
        var projection = new MarketProjection(scenario);
        projection.Compare(state, state.Measures, then);
        double[] there = [.. projection.Welfare];
        projection.Compare(state, then, state.Measures);
        for (var e = 0; e < 5; e++) Assert.Equal(0, there[e] + projection.Welfare[e], 6);
    }

    [Fact]
    public void A_freeze_moves_income_from_owner_to_holder()
    {
        var scenario = Scenario(SmallWorld.Ban(Instrument.AssetFreeze, 0, rate: 10_000));
        var welfare = Project(scenario, Begin(scenario)).Welfare;
        // 2.5 % a year on 10,000 million.
        Assert.Equal(-250, welfare[SmallWorld.Target], 6);
        Assert.Equal(250, welfare[SmallWorld.Sender], 6);
    }

    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(4, new[] { 1, 3 })]
    [InlineData(24, new[] { 1, 3, 9, 19 })]
    [InlineData(240, new[] { 1, 3, 9, 27, 81, 181 })]
    public void Looks_ahead_are_the_middles_of_growing_stretches(int horizon, int[] ahead)
    {
        var looks = ProjectionMonth.Over(new() { Horizon = horizon });
        Assert.Equal(ahead, looks.Select(l => l.Ahead));
        Assert.Equal(1, looks.Sum(l => l.Weight), 12);
        Assert.Equal(looks[^1].Ahead, looks.Sum(l => l.Step));
    }
}
