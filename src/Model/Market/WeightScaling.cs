using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>Works exporters' prices into copies of a market's weights.</summary>
internal static class WeightScaling
{
    /// <summary>Weights times p^exponent, one exponential a cell: for elasticities that differ between importers.</summary>
    /// <param name="weights">Weights by exporter and importer, rows padded to <paramref name="stride"/>.</param>
    /// <param name="scaled">Receives the result.</param>
    /// <param name="exponent">Exponent by importer.</param>
    /// <param name="x">ln p by exporter.</param>
    /// <param name="count">How many exporters.</param>
    /// <param name="stride">Length of a row.</param>
    /// <returns><paramref name="scaled"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] ByCell(double[] weights, double[] scaled, double[] exponent, double[] x, int count, int stride)
    {
        for (var i = 0; i < count; i++)
        {
            var price = Vector256.Create(x[i]);
            for (var j = 0; j < stride; j += 4)
            {
                var factor = Elementary.Exp(Vector256.Create<double>(exponent, j) * price);
                (factor * Vector256.Create<double>(weights, i * stride + j)).CopyTo(scaled, i * stride + j);
            }
        }

        return scaled;
    }

    /// <summary>One importer's weights times p^exponent, relative to the largest of them, so that nothing overflows or cancels.</summary>
    /// <param name="j">The importer.</param>
    /// <param name="weights">Weights by exporter and importer.</param>
    /// <param name="scaled">Receives the column.</param>
    /// <param name="exponent">The importer's exponent.</param>
    /// <param name="x">ln p by exporter.</param>
    /// <param name="memory">ln of a further factor by exporter; null for none.</param>
    /// <param name="stride">Length of a row.</param>
    /// <returns>ln of the largest; 0 where the importer has no source.</returns>
    public static double Column(int j, double[] weights, double[] scaled, double exponent, double[] x, double[]? memory, int stride)
    {
        var largest = double.NegativeInfinity;
        for (var (i, cell) = (0, j); cell < weights.Length; (i, cell) = (i + 1, cell + stride))
        {
            if (!(weights[cell] > 0.0)) continue;
            scaled[cell] = Elementary.Log(weights[cell]) + exponent * x[i] + (memory is null ? 0.0 : memory[i]);
            largest = Math.Max(largest, scaled[cell]);
        }

        for (var cell = j; cell < weights.Length; cell += stride)
            scaled[cell] = weights[cell] > 0.0 ? Elementary.Exp(scaled[cell] - largest) : 0.0;
        return double.IsNegativeInfinity(largest) ? 0.0 : largest;
    }
}
