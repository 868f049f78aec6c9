using System.Collections.Immutable;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Scenarios.History;

/// <summary>Model against history, series by series.</summary>
/// <param name="Series">One comparison a series, in the scenario's order.</param>
public sealed record HistoryTable(ImmutableArray<HistoryComparison> Series)
{
    /// <summary>Compares the model's months with the recorded series of a scenario.</summary>
    /// <param name="loaded">The scenario with its series.</param>
    /// <param name="values">By position of the series, the model's value of each month; NaN where it is not known. A figure whose period is not wholly known is left out.</param>
    public static HistoryTable Of(LoadedScenario loaded, IReadOnlyList<IReadOnlyList<double>> values) =>
        new([.. loaded.History.Select((series, s) => Compare(series, values[s], loaded.ForecastFrom))]);

    /// <summary>Compares one series.</summary>
    /// <param name="series">The recorded series.</param>
    /// <param name="values">The model's value of each month.</param>
    /// <param name="forecastFrom">First month after the fit window.</param>
    public static HistoryComparison Compare(HistorySeries series, IReadOnlyList<double> values, int forecastFrom)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(values);
        var matches = ImmutableArray.CreateBuilder<HistoryMatch>();
        foreach (var point in series.Points)
            if (Over(series, values, point) is var model && double.IsFinite(model))
                matches.Add(new HistoryMatch(point, model, point.From + point.Length > forecastFrom));
        var all = matches.ToImmutable();
        return new HistoryComparison(
            series, all, Errors(series, [.. all.Where(m => !m.IsForecast)]), Errors(series, [.. all.Where(m => m.IsForecast)]));
    }

    private static double Over(HistorySeries series, IReadOnlyList<double> values, HistoryPoint point)
    {
        if (point.From < 0 || point.From + point.Length > values.Count) return double.NaN;
        var sum = 0.0;
        for (var m = point.From; m < point.From + point.Length; m++) sum += values[m];
        return series.Quantity == HistoryQuantity.Flow ? sum : sum / point.Length;
    }

    private static HistoryError Errors(HistorySeries series, ImmutableArray<HistoryMatch> matches)
    {
        if (matches.IsEmpty) return new HistoryError(0, double.NaN, double.NaN, double.NaN);
        var size = 0.0;
        var bias = 0.0;
        foreach (var match in matches)
        {
            size += Math.Abs(match.Error);
            bias += match.Error;
        }

        // A year is twelve times a month: flows are correlated as monthly averages.
        double PerMonth(HistoryMatch match, double value) => series.Quantity == HistoryQuantity.Flow ? value / match.Point.Length : value;
        return new HistoryError(
            matches.Length, size / matches.Length, bias / matches.Length,
            Correlation([.. matches.Select(m => PerMonth(m, m.Model))], [.. matches.Select(m => PerMonth(m, m.Point.Value))]));
    }

    private static double Correlation(double[] x, double[] y)
    {
        if (x.Length < 3) return double.NaN;
        var meanX = x.Average();
        var meanY = y.Average();
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : double.NaN;
    }
}
