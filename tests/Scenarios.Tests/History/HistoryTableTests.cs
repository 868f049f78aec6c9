using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.History;
using NegotiationSim.Scenarios.Tests.Files;

namespace NegotiationSim.Scenarios.Tests.History;

public class HistoryTableTests
{
    private static HistorySeries Series(HistoryQuantity quantity, FlowView view, ImmutableArray<int> exporters, ImmutableArray<int> importers, ImmutableArray<int> commodities, params HistoryPoint[] points) =>
        new("s", "S", "u", "r", quantity, view, exporters, importers, commodities, 10, [.. points]);

    private static HistoryPoint Point(int from, int length, double value) => new("p", from, length, value, "source");

    private static TradeOutcome Month() => new(
        1,
        [
            new CommodityOutcome([1, 2, 4, 8, 16, 32, 64, 128, 256], [1, 3, 5, 8, 16, 32, 64, 128, 256], [0, 1, 0, 0, 0, 0, 0, 0, 0], [1, 1, 0.8], [1, 1, 1], 90, 1, 0),
            new CommodityOutcome([0, 1000, 0, 0, 0, 0, 0, 0, 0], [0, 1000, 0, 0, 0, 0, 0, 0, 0], [], [1, 1, 1], [1, 1, 1], 0, 1, 0),
        ],
        [], [], [], []);

    [Theory]
    [InlineData(FlowView.Origin, 2 + 4 + 32)]
    [InlineData(FlowView.Exporter, 3 + 5 + 32)]
    [InlineData(FlowView.Importer, 2 + 5 + 32)]
    public void Flows_are_summed_over_pairs_without_home_sales(FlowView view, double expected)
    {
        var series = Series(HistoryQuantity.Flow, view, [0, 1], [1, 2], [0]);
        var scenario = SmallWorld.Load(SmallWorld.Minimal).Scenario;
        Assert.Equal(expected, HistoryMeter.Measure(series, scenario, Month()));
        Assert.Equal(expected + 1000, HistoryMeter.Measure(series with { Commodities = [0, 1] }, scenario, Month()));
    }

    [Fact]
    public void A_discount_is_measured_from_the_benchmark()
    {
        var scenario = SmallWorld.Load(SmallWorld.Minimal).Scenario with { Benchmarks = [new Benchmark(0, "brent", "u", 100, 1, [], [], [])] };
        var series = Series(HistoryQuantity.Discount, FlowView.Origin, [2], [], [0]);
        // 0.8 of 100 dollars less the 10 % of the base year is 72, against a benchmark of 90: a fifth less.
        Assert.Equal(20, HistoryMeter.Measure(series, scenario, Month()), 10);
        Assert.Equal(double.NaN, HistoryMeter.Measure(series with { Commodities = [1] }, scenario, Month()));
    }

    [Fact]
    public void Windows_are_judged_apart()
    {
        double[] model = [10, 20, 30, 40, 50, 60];
        var series = Series(HistoryQuantity.Flow, FlowView.Origin, [0], [1], [0], Point(0, 1, 10), Point(1, 1, 60), Point(2, 1, 30), Point(0, 4, 50), Point(4, 1, 50), Point(3, 3, 150), Point(5, 2, 1), Point(-1, 1, 1));
        var comparison = HistoryTable.Compare(series, model, 4);
        Assert.Equal(6, comparison.Matches.Length);
        // 10/10, 20/60, 30/30, 100/50 up to month 3; then 50/50 and 150/150, the last reaching over the border.
        Assert.Equal(4, comparison.Fit.Count);
        Assert.Equal((0 + 100 + 0 + (200.0 * 50 / 150)) / 4, comparison.Fit.SymmetricError, 10);
        Assert.Equal((0 - 100 + 0 + (200.0 * 50 / 150)) / 4, comparison.Fit.Bias, 10);
        Assert.Equal(2, comparison.Forecast.Count);
        Assert.Equal(0, comparison.Forecast.SymmetricError);
        Assert.Equal(double.NaN, comparison.Forecast.Correlation);
        // Monthly averages (10, 20, 30, 25) against (10, 60, 30, 12.5), Pearson by hand.
        var expected = (-11.25 * -18.125 + -1.25 * 31.875 + 8.75 * 1.875 + 3.75 * -15.625) / Math.Sqrt(218.75 * ((18.125 * 18.125) + (31.875 * 31.875) + (1.875 * 1.875) + (15.625 * 15.625)));
        Assert.Equal(expected, comparison.Fit.Correlation, 10);
    }

    [Fact]
    public void A_discount_over_a_year_is_a_mean()
    {
        var series = Series(HistoryQuantity.Discount, FlowView.Origin, [0], [], [0], Point(0, 2, 30));
        var match = HistoryTable.Compare(series, [20, 40], 2).Matches[0];
        Assert.Equal(30, match.Model);
        Assert.Equal(0, match.Error);
    }

    [Fact]
    public void Unknown_months_are_left_out()
    {
        var series = Series(HistoryQuantity.Flow, FlowView.Origin, [0], [1], [0], Point(0, 2, 1));
        var comparison = HistoryTable.Compare(series, [1, double.NaN], 2);
        Assert.Empty(comparison.Matches);
        Assert.Equal(double.NaN, comparison.Fit.SymmetricError);
    }

    [Fact]
    public void A_log_watches_a_run()
    {
        var loaded = SmallWorld.Load(SmallWorld.With(ScenarioFileTests.Full));
        var log = new HistoryLog(loaded);
        for (var m = 0; m < 12; m++) log.Add(m, Month());
        // Exports of AB to CCC: 4 + 32 a month.
        var comparison = log.Table().Series[0];
        Assert.Equal([12 * 36, 36], comparison.Matches.Select(x => x.Model));
        Assert.True(double.IsNaN(log.Values(0)[12]));
    }
}
