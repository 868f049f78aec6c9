using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>
/// A Latin hypercube, improved: each factor's range is cut into as many slices as there are points, every slice is
/// used once, and coordinates are then exchanged between points as long as that spreads the points more evenly.
/// </summary>
/// <remarks>
/// McKay, Beckman and Conover (1979), Technometrics 21:239; exchanges that lower the centred L2 discrepancy as in Jin,
/// Chen and Sudjianto (2005), Journal of Statistical Planning and Inference 134:268, without their annealing.
/// </remarks>
/// <param name="Count">How many points, at least 2.</param>
public sealed record LatinHypercubeDesign(int Count) : UnitDesign
{
    private const int MostExchanges = 20_000;

    // Multiplications an optimisation may cost: a second or two.
    private const double MostWork = 1e9;

    /// <inheritdoc/>
    public override string Problem(ImmutableArray<VariedFactor> factors) => Count is >= 2 and <= MostPoints
        ? "" : $"A Latin hypercube has 2 to {MostPoints} points, found {Count}.";

    /// <inheritdoc/>
    public override double[][] Shares(ImmutableArray<VariedFactor> factors, Draws draws)
    {
        var columns = factors.Select(f => Column(f.Path, draws)).ToArray();
        double[][] points = [.. Enumerable.Range(0, Count).Select(p => columns.Select(c => c[p]).ToArray())];
        if (factors.Length > 1) Improve(points, draws);
        return points;
    }

    private double[] Column(string path, Draws draws)
    {
        // A random order of the slices: sorting by draws is a fair shuffle, ties being as good as impossible.
        var slices = Enumerable.Range(0, Count).OrderBy(n => draws.Uniform(path + " order", n)).ThenBy(n => n).ToArray();
        return [.. Enumerable.Range(0, Count).Select(p => (slices[p] + draws.Uniform(path + " place", p)) / Count)];
    }

    private static void Improve(double[][] points, Draws draws)
    {
        var (count, dimensions) = (points.Length, points[0].Length);
        var exchanges = (int)Math.Min(MostExchanges, MostWork / (4.0 * count * dimensions));
        for (var n = 0; n < exchanges; n++)
        {
            var axis = (int)(draws.Uniform("exchange axis", n) * dimensions);
            var a = (int)(draws.Uniform("exchange first", n) * count);
            var b = (int)(draws.Uniform("exchange second", n) * (count - 1));
            if (b >= a) b++;
            var before = CentredDiscrepancy.Share(points, a, b);
            (points[a][axis], points[b][axis]) = (points[b][axis], points[a][axis]);
            if (CentredDiscrepancy.Share(points, a, b) >= before) (points[a][axis], points[b][axis]) = (points[b][axis], points[a][axis]);
        }
    }
}
