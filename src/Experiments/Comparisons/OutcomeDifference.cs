using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Ensembles;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>One outcome of one point in two experiments.</summary>
/// <param name="Runs">How many pairs of runs have the figure; of unpaired experiments the smaller number of runs.</param>
/// <param name="Base">Mean of the base; NaN where no run has a figure.</param>
/// <param name="Variant">Mean of the variant.</param>
/// <param name="Difference">Variant less base: the mean with a 95 % interval, Student's of pairs, Welch's of others. Ends are NaN
/// where there is a single run.</param>
/// <param name="Spread">Quantiles of the pairs' differences; null where there are no pairs.</param>
public sealed record OutcomeDifference(int Runs, double Base, double Variant, Interval Difference, Band? Spread)
{
    /// <summary>What an outcome comes to that no run has.</summary>
    public static OutcomeDifference None { get; } =
        new(0, double.NaN, double.NaN, new Interval(double.NaN, double.NaN, double.NaN), null);

    /// <summary>Whether the interval leaves out zero: of 100 outcomes that do not differ, some five do so by luck.</summary>
    public bool IsClear => Difference.Low > 0 || Difference.High < 0;

    /// <summary>The difference of runs that shared their luck; pairs without a figure are left out.</summary>
    /// <param name="pairs">Figures of the base and of the variant.</param>
    public static OutcomeDifference Paired(IEnumerable<(double Base, double Variant)> pairs)
    {
        var known = pairs.Where(p => !double.IsNaN(p.Base) && !double.IsNaN(p.Variant)).ToArray();
        if (known.Length == 0) return None;
        double[] differences = [.. known.Select(p => p.Variant - p.Base)];
        var (mean, low, high) = PairedSample.Mean(differences);
        return new OutcomeDifference(
            known.Length, known.Average(p => p.Base), known.Average(p => p.Variant), new Interval(mean, low, high), Band.Of(differences));
    }

    /// <summary>The difference of runs that had other luck.</summary>
    /// <param name="from">Figures of the base.</param>
    /// <param name="variant">Figures of the variant.</param>
    public static OutcomeDifference Unpaired(IEnumerable<double> from, IEnumerable<double> variant)
    {
        var (a, b) = (from.Where(v => !double.IsNaN(v)).ToArray(), variant.Where(v => !double.IsNaN(v)).ToArray());
        return a.Length == 0 || b.Length == 0 ? None
            : new OutcomeDifference(Math.Min(a.Length, b.Length), a.Average(), b.Average(), UnpairedSample.Difference(a, b), null);
    }
}
