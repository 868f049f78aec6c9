namespace NegotiationSim.Experiments.Analysis;

/// <summary>What one point has more than another, replicate by replicate: equal numbers share their luck.</summary>
/// <param name="Pairs">How many replicates both have.</param>
/// <param name="Difference">Mean difference, with Student's interval.</param>
/// <param name="Greater">Share of the pairs that differ in which it is above the base; NaN where none differs.</param>
public sealed record PairedDifference(int Pairs, Interval Difference, double Greater)
{
    /// <summary>The variant's outcomes less the base's.</summary>
    /// <param name="from">The base, by replicate.</param>
    /// <param name="variant">The variant, by replicate in the same order, as many.</param>
    public static PairedDifference Of(IReadOnlyList<double> from, IReadOnlyList<double> variant)
    {
        if (from.Count != variant.Count)
            throw new ArgumentException($"There are {from.Count} replicates on one side and {variant.Count} on the other.",
                nameof(variant));
        double[] differences = [.. variant.Zip(from, (b, a) => b - a)];
        double[] unequal = [.. differences.Where(d => d != 0)];
        var (mean, low, high) = PairedSample.Mean(differences);
        return new PairedDifference(
            differences.Length, new Interval(mean, low, high), unequal.Length == 0 ? double.NaN : unequal.Average(d => d > 0 ? 1 : 0));
    }
}
