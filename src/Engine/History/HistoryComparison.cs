using System.Collections.Immutable;
using NegotiationSim.Model.History;
using NegotiationSim.Results.History;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Engine.History;

/// <summary>Model against history, series by series.</summary>
/// <param name="Series">One comparison a series, in the scenario's order, under the scenario's ids.</param>
/// <param name="ForecastFrom">First month after the window parameters were fitted on, months from the start.</param>
public sealed record HistoryComparison(ImmutableArray<ComparedSeries> Series, int ForecastFrom)
{
    /// <summary>Compares the model's months with the recorded series of a scenario.</summary>
    /// <param name="loaded">The scenario with its series.</param>
    /// <param name="values">By position of the series, the model's value of each month; NaN where it is not known. A figure whose period is
    /// not wholly known is left out.</param>
    public static HistoryComparison Of(LoadedScenario loaded, IReadOnlyList<double[]> values)
    {
        var recorded = RecordedHistory.Of(loaded);
        var all = recorded.Select((series, s) => Known(ComparedSeries.Of(series with { Id = loaded.History[s].Id }, values[s])));
        return new HistoryComparison([.. all], loaded.ForecastFrom);
    }

    /// <summary>Errors of a series within the window parameters were fitted on; null where nothing is compared.</summary>
    public FitErrors? Fit(ComparedSeries series) => series.Before(ForecastFrom);

    /// <summary>Errors of a series after it; null where nothing is compared.</summary>
    public FitErrors? Forecast(ComparedSeries series) => series.From(ForecastFrom);

    /// <summary>Whether any month of a figure lies after the window parameters were fitted on.</summary>
    public bool IsForecast(RecordedPoint point) => point.From + point.Length > ForecastFrom;

    private static ComparedSeries Known(ComparedSeries series) =>
        series with { Points = [.. series.Points.Where(p => double.IsFinite(p.Model))] };
}
