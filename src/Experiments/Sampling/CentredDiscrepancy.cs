namespace NegotiationSim.Experiments.Sampling;

/// <summary>The squared centred L2 discrepancy: how unevenly points fill the unit cube; 0 would be perfectly even.</summary>
/// <remarks>Hickernell (1998), Mathematics of Computation 67:299, equation 3.8; the figure
/// <c>scipy.stats.qmc.discrepancy</c> gives.</remarks>
public static class CentredDiscrepancy
{
    /// <summary>The discrepancy of some points.</summary>
    /// <param name="points">By point, then dimension, 0 to 1; at least one point.</param>
    public static double Of(double[][] points)
    {
        double count = points.Length;
        var (single, pairs) = (0.0, 0.0);
        for (var i = 0; i < points.Length; i++)
        {
            single += Single(points[i]);
            for (var j = 0; j < points.Length; j++) pairs += Pair(points[i], points[j]);
        }

        var constant = 1.0;
        for (var d = 0; d < points[0].Length; d++) constant *= 13.0 / 12.0;
        return constant - (2.0 / count * single) + (pairs / (count * count));
    }

    /// <summary>What two points contribute, times the square of the number of points: all that an exchange between them changes.</summary>
    internal static double Share(double[][] points, int a, int b)
    {
        var (first, second) = (points[a], points[b]);
        var pairs = 0.0;
        for (var j = 0; j < points.Length; j++)
            if (j != a && j != b) pairs += Pair(first, points[j]) + Pair(second, points[j]);
        return 2.0 * pairs + Pair(first, first) + Pair(second, second) - (2.0 * points.Length * (Single(first) + Single(second)));
    }

    private static double Single(double[] x)
    {
        var product = 1.0;
        foreach (var coordinate in x)
        {
            var off = Math.Abs(coordinate - 0.5);
            product *= 1.0 + 0.5 * off - (0.5 * off * off);
        }

        return product;
    }

    private static double Pair(double[] x, double[] y)
    {
        var product = 1.0;
        for (var d = 0; d < x.Length; d++)
            product *= 1.0 + 0.5 * Math.Abs(x[d] - 0.5) + 0.5 * Math.Abs(y[d] - 0.5) - 0.5 * Math.Abs(x[d] - y[d]);
        return product;
    }
}
