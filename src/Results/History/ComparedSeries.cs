using System.Collections.Immutable;

namespace NegotiationSim.Results.History;

/// <summary>A recorded series with the model beside it.</summary>
/// <param name="Series">The recorded series.</param>
/// <param name="Points">The figures that lie within the run, in the series' order.</param>
public sealed record ComparedSeries(RecordedSeries Series, ImmutableArray<ComparedPoint> Points)
{
    /// <summary>Errors over every figure; null where there are none.</summary>
    public FitErrors? All => FitErrors.Of(Points, Series.IsSum);

    /// <summary>Sets the model beside a series.</summary>
    /// <param name="series">The recorded series.</param>
    /// <param name="months">The model's figure of each month, in the same unit.</param>
    public static ComparedSeries Of(RecordedSeries series, ReadOnlySpan<double> months)
    {
        var points = ImmutableArray.CreateBuilder<ComparedPoint>();
        foreach (var point in series.Points)
        {
            if (point.From < 0 || point.Length < 1 || point.From + point.Length > months.Length) continue;
            var sum = 0.0;
            for (var m = point.From; m < point.From + point.Length; m++) sum += months[m];
            // A month the model has no figure for leaves the whole period without one.
            if (double.IsFinite(sum)) points.Add(new ComparedPoint(point, series.IsSum ? sum : sum / point.Length));
        }

        return new ComparedSeries(series, points.ToImmutable());
    }

    /// <summary>
    /// Errors over the figures that end before a month, as for the window parameters were fitted on; null where there are none.
    /// </summary>
    public FitErrors? Before(int month) => FitErrors.Of([.. Points.Where(p => p.Point.From + p.Point.Length <= month)], Series.IsSum);

    /// <summary>Errors over the figures that end at or after a month, as for a forecast; null where there are none.</summary>
    public FitErrors? From(int month) => FitErrors.Of([.. Points.Where(p => p.Point.From + p.Point.Length > month)], Series.IsSum);
}
