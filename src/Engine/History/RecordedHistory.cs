using System.Collections.Immutable;
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
        .. loaded.History.Select(h => new RecordedSeries(Id(h), h.Title, h.Unit, h.Reporter, h.Quantity == HistoryQuantity.Flow, h.Points)),
    ];

    /// <summary>The headline series to keep in a run, one for each recorded series: what its reporter would have written.</summary>
    public static ImmutableArray<HeadlineSeries> Series(LoadedScenario loaded) =>
        [.. loaded.History.Select(h => new HeadlineSeries(
            Id(h), h.Title, HeadlineUnit.Of(h.Quantity == HistoryQuantity.Flow ? h.Unit + " a month" : h.Unit),
            month => HistoryMeter.Measure(h, loaded.Resolved, month.Trade)))];

    private static string Id(HistorySeries series) => "model:" + series.Id;
}
