using System.Collections.Immutable;
using NegotiationSim.Engine.History;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.History;
using NegotiationSim.Results.History;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>Model against history, and against naive forecasts.</summary>
/// <remarks>
/// Within the fit window a naive forecast knows every figure that ended before the one it forecasts. After the window
/// it knows only the window's, as the model's parameters do; the model is told recorded prices and the dates of measures.
/// </remarks>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Replicates">Replicates the model's figures are medians of.</param>
/// <param name="FitUntil">Last month of the fit window, as a date.</param>
/// <param name="Until">Last month of the run, as a date.</param>
/// <param name="Months">Length of the run.</param>
/// <param name="Series">The series, in the scenario's order.</param>
public sealed record Scoreboard(string Scenario, int Replicates, string FitUntil, string Until, int Months,
    ImmutableArray<ScoredSeries> Series)
{
    /// <summary>
    /// Share of a window's figures that lie in their 80 % band, and of how many; null where they have no band or there is no figure.
    /// </summary>
    public (double Share, int Figures)? InBand(HindcastWindow window) => Held(window, f => f.Band);

    /// <summary>Share of a window's figures between the 10 % and the 90 % quantile of the replicates alone; null with fewer than
    /// ten.</summary>
    public (double Share, int Figures)? InParameters(HindcastWindow window) => Replicates < 10 ? null : Held(window, f => f.Parameters);

    /// <summary>Mean errors over the series of a window, every series with the same weight; null where no series has figures in
    /// it.</summary>
    public WindowScore? In(HindcastWindow window) => WindowScore.Of(Series, window);

    /// <summary>Sets replicates beside the recorded series of a scenario and further figures.</summary>
    /// <param name="loaded">The scenario.</param>
    /// <param name="values">The model's value by replicate, by position of the series, by month; NaN where it has none.</param>
    /// <param name="further">Figures that are not in the scenario; where they name the same period, they count.</param>
    public static Scoreboard Of(LoadedScenario loaded, IReadOnlyList<double[][]> values, ImmutableArray<ActualFigure> further)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        ArgumentNullException.ThrowIfNull(values);
        var all = ImmutableArray.CreateBuilder<ScoredSeries>(loaded.History.Length);
        foreach (var (series, s) in RecordedHistory.Of(loaded).Select((r, s) => (r with { Id = loaded.History[s].Id }, s)))
        {
            var added = further.Where(f => f.Series == series.Id).Select(f => f.Point).ToArray();
            var points = series.Points.Where(p => added.All(a => a.Period != p.Period)).Concat(added).OrderBy(p => p.From).ThenBy(
                p => p.Length);
            all.Add(Scored(series with { Points = [.. points] }, [.. values.Select(v => v[s])], loaded,
                RecordedPrice.Of(loaded.History[s], loaded.Resolved)));
        }

        var calendar = loaded.Resolved.Calendar;
        return new Scoreboard(loaded.Resolved.Id, values.Count, calendar.Name(loaded.ForecastFrom - 1),
            calendar.Name(loaded.Resolved.Months - 1), loaded.Resolved.Months, PredictionBands.Of(all.MoveToImmutable()));
    }

    private static ScoredSeries Scored(RecordedSeries series, double[][] replicates, LoadedScenario loaded,
        ImmutableArray<double> prices)
    {
        var january = loaded.Resolved.Calendar.MonthOf(loaded.Resolved.World.BaseYear, 1);
        var (figures, outside) = (ImmutableArray.CreateBuilder<ScoredFigure>(), ImmutableArray.CreateBuilder<RecordedPoint>());
        foreach (var point in series.Points)
        {
            var one = series with { Points = [point] };
            var models = replicates.SelectMany(months => ComparedSeries.Of(one, months).Points).Select(p => p.Model).ToArray();
            if (models.Length < replicates.Length)
            {
                outside.Add(point);
                continue;
            }

            var band = Band.Of(models);
            var (until, forecastFrom) = (point.From + point.Length, loaded.ForecastFrom);
            var window = until > forecastFrom ? HindcastWindow.Forecast : point.From >= january && until <= january + 12
                ? HindcastWindow.Base : HindcastWindow.Fit;
            var known = window == HindcastWindow.Forecast ? forecastFrom : point.From;
            figures.Add(new ScoredFigure
            {
                Point = point,
                Window = window,
                Model = band.Median,
                Parameters = new FigureRange(band.Low80, band.High80),
                Spread = models.Average(m => Math.Pow(Residual.Of(m, band.Median, series.IsSum), 2)),
                Last = NaiveForecast.Last(series.Points, point, known, series.IsSum),
                SameChange = NaiveForecast.SameChange(series.Points, point, known, series.IsSum),
                AtPrice = NaiveForecast.AtPrice(series.Points, point, known, prices),
            });
        }

        return new ScoredSeries(series, figures.ToImmutable(), outside.ToImmutable());
    }

    private (double Share, int Figures)? Held(HindcastWindow window, Func<ScoredFigure, FigureRange?> interval)
    {
        var figures = Series.SelectMany(s => s.Figures).Where(f => f.Window == window).ToArray();
        return figures.Length == 0 || figures.Any(f => interval(f) is null) ? null
            : ((double)figures.Count(f => interval(f)!.Value.Holds(f.Point.Value)) / figures.Length, figures.Length);
    }
}
