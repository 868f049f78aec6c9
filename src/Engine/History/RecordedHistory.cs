using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Results.History;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.History;

namespace NegotiationSim.Engine.History;

/// <summary>
/// Sets recorded history beside a run: the series as recorded, and the headline series a run keeps for each, which holds the model's own
/// figures.
/// </summary>
public static class RecordedHistory
{
    /// <summary>The recorded series, under the ids of their headline series.</summary>
    public static ImmutableArray<RecordedSeries> Of(LoadedScenario loaded) =>
    [
        .. loaded.History.Select(h => new RecordedSeries(Id(h), h.Title, h.Unit, h.Reporter, h.Quantity == HistoryQuantity.Flow, h.Points)
        {
            Measures = [.. loaded.Resolved.Measures.Where(m => Works(m, h)).Select(m => m.Id)],
        }),
    ];

    /// <summary>The headline series to keep in a run, one for each recorded series: what its reporter would have written.</summary>
    public static ImmutableArray<HeadlineSeries> Series(LoadedScenario loaded) =>
        [.. loaded.History.Select(h => new HeadlineSeries(
            Id(h), h.Title, HeadlineUnit.Of(h.Quantity == HistoryQuantity.Flow ? h.Unit + " a month" : h.Unit),
            month => HistoryMeter.Measure(h, loaded.Resolved, month.Trade)))];

    /// <summary>Whether a measure stops, taxes or licenses some of the trade a series records.</summary>
    private static bool Works(Measure measure, HistorySeries series)
    {
        if (measure.Instrument is Instrument.VisaBan or Instrument.InvestmentBan or Instrument.AssetFreeze) return false;
        if (!series.Commodities.Any(k => measure.ScopeOf(k) > 0)) return false;
        var (sold, bought) = (Between(measure.Senders, measure.Targets), Between(measure.Targets, measure.Senders));
        return measure.Instrument switch
        {
            Instrument.ImportBan or Instrument.Tariff or Instrument.PriceCap => bought,
            Instrument.ExportBan or Instrument.ExportControl => sold,
            _ => sold || bought,
        };

        bool Between(ImmutableArray<int> sellers, ImmutableArray<int> buyers) =>
            sellers.Any(s => series.Exporters.Contains(s)) && buyers.Any(b => series.Importers.Contains(b));
    }

    private static string Id(HistorySeries series) => "model:" + series.Id;
}
