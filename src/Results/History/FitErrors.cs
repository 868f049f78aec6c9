using System.Collections.Immutable;

namespace NegotiationSim.Results.History;

/// <summary>How far a model lies from some recorded figures.</summary>
/// <param name="Points">How many figures were compared.</param>
/// <param name="Symmetric">Mean symmetric error, per cent, 0 to 200 (Armstrong 1985; Makridakis 1993, "sMAPE").</param>
/// <param name="Bias">Sum of the model's figures over the sum of the recorded ones, less 1, per cent: positive where the model is too high.
/// Null where the recorded sum is 0.</param>
/// <param name="Correlation">Pearson correlation of the monthly rates, -1 to 1; null with fewer than three figures or where one side does
/// not vary.</param>
public sealed record FitErrors(int Points, double Symmetric, double? Bias, double? Correlation)
{
    /// <summary>The errors over some figures; null where there are none.</summary>
    /// <param name="points">The figures.</param>
    /// <param name="isSum">Whether figures are sums over their months; rates are then figures over months.</param>
    public static FitErrors? Of(ImmutableArray<ComparedPoint> points, bool isSum)
    {
        if (points.IsEmpty) return null;
        var (error, model, recorded) = (0.0, 0.0, 0.0);
        foreach (var point in points)
        {
            error += point.SymmetricError;
            model += point.Model;
            recorded += point.Point.Value;
        }

        return new FitErrors(points.Length, error / points.Length, recorded == 0 ? null : 100 * ((model / recorded) - 1),
            Pearson(points, isSum));
    }

    private static double? Pearson(ImmutableArray<ComparedPoint> points, bool isSum)
    {
        if (points.Length < 3) return null;
        var (x, y) = (points.Select(p => p.Point.Value / (isSum ? p.Point.Length : 1)).ToArray(),
            points.Select(p => p.Model / (isSum ? p.Point.Length : 1)).ToArray());
        var (meanX, meanY) = (x.Average(), y.Average());
        var (xy, xx, yy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : null;
    }
}
