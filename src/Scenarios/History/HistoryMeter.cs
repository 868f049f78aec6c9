using NegotiationSim.Model.Market;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Scenarios.History;

/// <summary>Reads from a month of a run the quantity a recorded series is about.</summary>
public static class HistoryMeter
{
    /// <summary>
    /// The model's value for one month, in the series' unit; NaN where the model has none, such as a discount without a benchmark price.
    /// </summary>
    public static double Measure(HistorySeries series, ResolvedScenario scenario, TradeOutcome trade)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(trade);
        return series.Quantity switch
        {
            HistoryQuantity.Flow => Flow(series, scenario.World.EconomyCount, trade),
            HistoryQuantity.Share => Share(series, scenario.World.EconomyCount, trade),
            HistoryQuantity.QuotedDiscount => Discount(series, scenario, trade) + Haul(series, trade),
            _ => Discount(series, scenario, trade),
        };
    }

    private static double Flow(HistorySeries series, int n, TradeOutcome trade)
    {
        var sum = 0.0;
        foreach (var k in series.Commodities)
        {
            var outcome = trade.Commodities[k];
            var flows = series.View == FlowView.Origin ? outcome.Origin : outcome.Reported;
            var unseen = series.View == FlowView.Importer ? outcome.Unseen : PairValues.None;
            foreach (var i in series.Exporters)
                foreach (var j in series.Importers)
                    if (i != j) sum += flows[i * n + j] - unseen.Of(i * n + j, 0);
        }

        return sum / series.Coverage;
    }

    private static double Share(HistorySeries series, int n, TradeOutcome trade)
    {
        var all = Flow(series with { Exporters = [.. Enumerable.Range(0, n)] }, n, trade);
        return all > 0 ? 100 * Flow(series, n, trade) / all : double.NaN;
    }

    private static double Haul(HistorySeries series, TradeOutcome trade) =>
        trade.Commodities[series.Commodities[0]].Haul is { IsEmpty: false } haul ? 100 * haul[series.Exporters[0]] : 0;

    /// <summary>100 (1 - p / benchmark), p the exporter's price with the discount of the base year in it.</summary>
    private static double Discount(HistorySeries series, ResolvedScenario scenario, TradeOutcome trade)
    {
        var commodity = series.Commodities[0];
        var outcome = trade.Commodities[commodity];
        foreach (var benchmark in scenario.Benchmarks)
            if (benchmark.Commodity == commodity && outcome.Benchmark > 0)
                return 100 * (1 - (outcome.Price[series.Exporters[0]] * benchmark.BasePrice * (1 - (series.BaseDiscount / 100))
                    / outcome.Benchmark));
        return double.NaN;
    }
}
