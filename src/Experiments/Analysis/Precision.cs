using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>How exactly some number of replicates shows an outcome: half-widths of 95 % intervals, in the outcome's unit.</summary>
/// <param name="Replicates">How many replicates.</param>
/// <param name="Mean">Of the mean (Student's t).</param>
/// <param name="Median">Of the median.</param>
/// <param name="Tail">Of the 10 % or the 90 % quantile, the wider one; NaN where so few replicates cannot enclose it.</param>
public sealed record Precision(int Replicates, double Mean, double Median, double Tail)
{
    /// <summary>Numbers of replicates one chooses between.</summary>
    private static readonly ImmutableArray<int> Usual = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

    /// <summary>The precision of the usual numbers of replicates, and of as many as there are, judged by those there are.</summary>
    /// <param name="outcomes">One outcome by replicate, at least 2.</param>
    public static ImmutableArray<Precision> Of(IReadOnlyList<double> outcomes)
    {
        if (outcomes.Count < 2) throw new ArgumentException($"One cannot tell a spread from {outcomes.Count} replicates; run at least 2.",
            nameof(outcomes));
        var sorted = outcomes.Order().ToArray();
        var deviation = sorted.StandardDeviation();
        return [.. Usual.Append(sorted.Length).Distinct().Order().Select(n => new Precision(
            n, StudentT.InvCDF(0, 1, n - 1, 0.975) * deviation / Math.Sqrt(n), OfQuantile(sorted, 0.5, n),
            Math.Max(OfQuantile(sorted, 0.1, n), OfQuantile(sorted, 0.9, n))))];
    }

    /// <summary>Ranks, from 1, of the order statistics that enclose a quantile with at least 95 %; whatever the distribution.</summary>
    /// <remarks>David and Nagaraja (2003), Order Statistics, section 7.1.</remarks>
    /// <returns>The ranks; null where <paramref name="n"/> values are too few.</returns>
    public static (int Low, int High)? Ranks(double share, int n)
    {
        // As far out as takes no more than 2.5 % from either tail.
        var low = First(n, k => Binomial.CDF(share, n, k) > 0.025);
        var high = First(n, k => 1 - Binomial.CDF(share, n, k) <= 0.025) + 1;
        return low >= 1 && high <= n ? (low, high) : null;
    }

    // The first number from 0 for which something holds that holds from there on; n where there is none below.
    private static int First(int n, Func<int, bool> holds)
    {
        var (low, high) = (0, n);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(middle)) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    // Where the order statistics of n replicates would lie, by the quantiles of those there are.
    private static double OfQuantile(double[] sorted, double share, int n) => Ranks(share, n) is { } ranks
        ? (At(sorted, (ranks.High - 0.5) / n) - At(sorted, (ranks.Low - 0.5) / n)) / 2 : double.NaN;

    private static double At(double[] sorted, double share) => SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R5);
}
