using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.History;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>
/// The recorded price a series of flows follows, base year 1: the mean of the prices the model is given, weighted by what the series
/// traded in
/// each good in the base year; goods without a recorded price count as 1.
/// </summary>
internal static class RecordedPrice
{
    /// <summary>Share of a series' trade in goods with a recorded price from which on it follows one.</summary>
    public const double LeastShare = 0.5;

    /// <summary>The price of each month of the run, NaN where none is recorded; empty where the series follows no recorded price.</summary>
    public static ImmutableArray<double> Of(HistorySeries series, ResolvedScenario scenario)
    {
        if (series.Quantity != HistoryQuantity.Flow) return [];
        var trade = series.Commodities.ToDictionary(k => k, k => Trade(series, scenario, k));
        var priced = scenario.Benchmarks.Where(b => trade.ContainsKey(b.Commodity) && !b.Prices.IsEmpty).ToArray();
        var all = trade.Values.Sum();
        if (priced.Sum(b => trade[b.Commodity]) is var covered && (covered <= 0 || covered < LeastShare * all)) return [];
        return
        [
            .. Enumerable.Range(0, scenario.Months).Select(month => ((all - covered) + priced.Sum(b =>
                trade[b.Commodity] * (month < b.Prices.Length && b.Prices[month] > 0 ? b.Prices[month] / b.BasePrice : double.NaN))) / all),
        ];
    }

    private static double Trade(HistorySeries series, ResolvedScenario scenario, int commodity)
    {
        var (n, flows, sum) = (scenario.World.EconomyCount, scenario.World.Flows[commodity], 0.0);
        foreach (var i in series.Exporters)
            foreach (var j in series.Importers)
                if (i != j) sum += flows[i * n + j];
        return sum;
    }
}
