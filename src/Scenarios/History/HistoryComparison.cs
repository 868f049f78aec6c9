using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.History;

/// <summary>One series beside the model.</summary>
/// <param name="Series">The recorded series.</param>
/// <param name="Matches">Figures within the run, in the series' order.</param>
/// <param name="Fit">Error up to the end of the fit window.</param>
/// <param name="Forecast">Error after it.</param>
public sealed record HistoryComparison(HistorySeries Series, ImmutableArray<HistoryMatch> Matches, HistoryError Fit, HistoryError Forecast);
