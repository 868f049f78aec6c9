using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>Sobol's first and total indices from the outcomes of a Saltelli design.</summary>
/// <remarks>
/// First: Saltelli et al. (2010), Computer Physics Communications 181:259, table 2 (b), of centred outcomes. Total: Jansen
/// (1999), table 2 (f). Intervals resample the rows; on scrambled Sobol points, whose errors are smaller than those of
/// chance, they are wider than they need be.
/// </remarks>
public static class SobolIndices
{
    /// <summary>The indices of every group.</summary>
    /// <param name="groups">Names of the groups, in the design's order.</param>
    /// <param name="outcomes">Outcomes in the order of the design's points: A, each A_B, B, row by row.</param>
    /// <param name="draws">Where the bootstrap's chance comes from.</param>
    /// <param name="samples">Bootstrap samples.</param>
    /// <returns>By group; NaN for an outcome that does not vary.</returns>
    public static ImmutableArray<SobolIndex> Of(ImmutableArray<string> groups, IReadOnlyList<double> outcomes, Draws draws,
        int samples = Bootstrap.Samples)
    {
        var width = groups.Length + 2;
        if (outcomes.Count == 0 || outcomes.Count % width != 0)
            throw new ArgumentException(
                $"A Saltelli design of {groups.Length} groups has a multiple of {width} points, found {outcomes.Count} outcomes.",
                nameof(outcomes));
        var values = outcomes.ToArray();
        var found = Bootstrap.Of(values.Length / width, samples, draws, rows => Figures(values, width, rows));
        return [.. groups.Select((name, g) => new SobolIndex(name, found[g], found[groups.Length + g]))];
    }

    // First indices, then total ones.
    private static double[] Figures(double[] values, int width, int[] rows)
    {
        var mean = 0.0;
        foreach (var row in rows) mean += values[row * width] + values[row * width + width - 1];
        mean /= 2 * rows.Length;
        var groups = width - 2;
        var (figures, variance) = (new double[2 * groups], 0.0);
        foreach (var row in rows)
        {
            var (a, b) = (values[row * width] - mean, values[row * width + width - 1] - mean);
            variance += a * a + b * b;
            for (var g = 0; g < groups; g++)
            {
                var mixed = values[row * width + 1 + g] - mean;
                figures[g] += b * (mixed - a);
                figures[groups + g] += (a - mixed) * (a - mixed) / 2;
            }
        }

        for (var f = 0; f < figures.Length; f++) figures[f] /= variance / 2;
        return figures;
    }
}
