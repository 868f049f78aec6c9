using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Results.History;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.History;

namespace NegotiationSim.Engine.History;

/// <summary>Sets recorded history beside a run: the series as recorded, and the headline series a run keeps for each.</summary>
public static class RecordedHistory
{
    /// <summary>The recorded series, under the ids of their headline series.</summary>
    public static ImmutableArray<RecordedSeries> Of(LoadedScenario loaded) =>
    [
        .. loaded.History.Select(h => new RecordedSeries(
            Id(h), h.Title, h.Unit, h.Reporter, h.Quantity == HistoryQuantity.Flow, [.. h.Points.Select(p => new RecordedPoint(p.Period, p.From, p.Length, p.Value, p.Source))])),
    ];

    /// <summary>The headline series to keep in a run, one for each recorded series: what its reporter would have written.</summary>
    public static ImmutableArray<HeadlineSeries> Series(LoadedScenario loaded) =>
        [.. loaded.History.Select(h => new HeadlineSeries(Id(h), h.Title, h.Quantity == HistoryQuantity.Flow ? h.Unit + " a month" : h.Unit, Reader(loaded.Scenario, h)))];

    private static string Id(HistorySeries series) => "history:" + series.Id;

    private static Func<MonthRecord, double> Reader(ResolvedScenario scenario, HistorySeries series)
    {
        if (series.Quantity == HistoryQuantity.Discount) return month => Discount(scenario, series, month);
        int[] cells =
        [
            .. from exporter in series.Exporters from importer in series.Importers where exporter != importer
               select (exporter * scenario.World.EconomyCount) + importer,
        ];
        int[] commodities = [.. series.Commodities];
        return month => Flow(month, series.View, cells, commodities);
    }

    private static double Flow(MonthRecord month, FlowView view, int[] cells, int[] commodities)
    {
        var sum = 0.0;
        foreach (var k in commodities)
        {
            var flow = month.Trade.Commodities[k];
            var booked = view == FlowView.Origin ? flow.Origin : flow.Reported;
            foreach (var cell in cells) sum += booked[cell] - (view == FlowView.Importer && !flow.Unseen.IsEmpty ? flow.Unseen[cell] : 0);
        }

        return sum;
    }

    // Prices are relative to the base year, in which the exporter sold at its base discount.
    private static double Discount(ResolvedScenario scenario, HistorySeries series, MonthRecord month)
    {
        var k = series.Commodities[0];
        var outcome = month.Trade.Commodities[k];
        var basePrice = 0.0;
        foreach (var benchmark in scenario.Benchmarks)
            if (benchmark.Commodity == k) basePrice = benchmark.BasePrice;
        return outcome.Benchmark > 0 ? 100 - ((100 - series.BaseDiscount) * outcome.Price[series.Exporters[0]] * basePrice / outcome.Benchmark) : series.BaseDiscount;
    }
}
