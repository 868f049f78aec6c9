using System.Collections.Immutable;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Scenarios.History;
using NegotiationSim.Scenarios.Tests.Files;

namespace NegotiationSim.Scenarios.Tests.History;

public class HistoryMeterTests
{
    private static HistorySeries Series(HistoryQuantity quantity, FlowView view, ImmutableArray<int> exporters,
        ImmutableArray<int> importers, ImmutableArray<int> commodities) =>
        new("s", "S", "u", "r", quantity, view, exporters, importers, commodities, 10, []);

    private static TradeOutcome Month() => new(
        1,
        [
            new CommodityOutcome([1, 2, 4, 8, 16, 32, 64, 128, 256], [1, 3, 5, 8, 16, 32, 64, 128, 256], new PairValues([1], [1]),
                [1, 1, 0.8], [1, 1, 1], 90, 1, 0, [0, 0, 0.15]),
            new CommodityOutcome([0, 1000, 0, 0, 0, 0, 0, 0, 0], [0, 1000, 0, 0, 0, 0, 0, 0, 0], PairValues.None, [1, 1, 1], [1, 1, 1], 0,
                1, 0, []),
        ],
        [], [], [], [], []);

    [Theory]
    [InlineData(FlowView.Origin, 2 + 4 + 32)]
    [InlineData(FlowView.Exporter, 3 + 5 + 32)]
    [InlineData(FlowView.Importer, 2 + 5 + 32)]
    public void Flows_are_summed_over_pairs_without_home_sales(FlowView view, double expected)
    {
        var series = Series(HistoryQuantity.Flow, view, [0, 1], [1, 2], [0]);
        var scenario = SmallWorld.Load(SmallWorld.Minimal).Resolved;
        Assert.Equal(expected, HistoryMeter.Measure(series, scenario, Month()));
        Assert.Equal(expected + 1000, HistoryMeter.Measure(series with { Commodities = [0, 1] }, scenario, Month()));
    }

    [Fact]
    public void Where_the_world_names_only_a_part_of_the_partners_the_flow_is_scaled_up()
    {
        var series = Series(HistoryQuantity.Flow, FlowView.Origin, [0, 1], [1, 2], [0]) with { Coverage = 0.25 };
        Assert.Equal(4 * 38, HistoryMeter.Measure(series, SmallWorld.Load(SmallWorld.Minimal).Resolved, Month()));
    }

    [Fact]
    public void A_discount_is_measured_from_the_benchmark()
    {
        var scenario = SmallWorld.Load(SmallWorld.Minimal).Resolved
            with
        { Benchmarks = [new Benchmark(0, "brent", "u", 100, 1, [], [], [])] };
        var series = Series(HistoryQuantity.Discount, FlowView.Origin, [2], [], [0]);
        // 0.8 of 100 dollars less the 10 % of the base year is 72, against a benchmark of 90: a fifth less.
        Assert.Equal(20, HistoryMeter.Measure(series, scenario, Month()), 10);
        Assert.Equal(35, HistoryMeter.Measure(series with { Quantity = HistoryQuantity.QuotedDiscount }, scenario, Month()), 10);
        Assert.Equal(double.NaN, HistoryMeter.Measure(series with { Commodities = [1] }, scenario, Month()));
    }
}
