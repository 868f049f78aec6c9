using MathNet.Numerics.Distributions;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>What one sample has more than another that did not share its luck.</summary>
public static class UnpairedSample
{
    /// <summary>The difference of two means, with Welch's (1947) 95 % interval, which does not take the spreads to be equal.</summary>
    /// <param name="from">The base; at least one value.</param>
    /// <param name="variant">The variant; at least one value.</param>
    /// <returns>Ends that are NaN where a side has a single value, of whose spread nothing is known.</returns>
    public static Interval Difference(IReadOnlyList<double> from, IReadOnlyList<double> variant)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(variant);
        var (a, b) = (PairedSample.MeanAndError(from), PairedSample.MeanAndError(variant));
        var difference = b.Mean - a.Mean;
        if (from.Count < 2 || variant.Count < 2) return new Interval(difference, double.NaN, double.NaN);
        var (left, right) = (a.Error * a.Error, b.Error * b.Error);
        if (left + right == 0) return new Interval(difference, difference, difference);
        // Satterthwaite's degrees of freedom.
        var freedom = (left + right) * (left + right) / ((left * left / (from.Count - 1)) + (right * right / (variant.Count - 1)));
        var reach = Math.Sqrt(left + right) * StudentT.InvCDF(0.0, 1.0, freedom, 0.975);
        return new Interval(difference, difference - reach, difference + reach);
    }
}
