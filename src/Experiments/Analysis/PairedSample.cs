using MathNet.Numerics.Distributions;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>Statistics of paired differences. Without variance the interval is a point and p = 1 at zero, else 0.</summary>
public static class PairedSample
{
    /// <summary>The mean and the ends of its 95 % confidence interval, by Student's t; ends that are NaN of a single value, of whose spread
    /// nothing is known.</summary>
    public static (double Mean, double Low, double High) Mean(IReadOnlyList<double> values)
    {
        var (mean, error) = MeanAndError(values);
        if (values.Count < 2) return (mean, double.NaN, double.NaN);
        if (error == 0.0) return (mean, mean, mean);
        var reach = error * StudentT.InvCDF(0.0, 1.0, values.Count - 1, 0.975);
        return (mean, mean - reach, mean + reach);
    }

    /// <summary>Two-sided p of the t-test that the mean difference is zero.</summary>
    public static double TTest(IReadOnlyList<double> differences)
    {
        var (mean, error) = MeanAndError(differences);
        if (error == 0.0) return mean == 0.0 ? 1.0 : 0.0;
        return 2.0 * StudentT.CDF(0.0, 1.0, differences.Count - 1, -Math.Abs(mean / error));
    }

    /// <summary>Two-sided p of Wilcoxon's signed-rank test: zeros left out, ties given mean ranks, normal approximation.</summary>
    /// <remarks>Wilcoxon (1945); variance corrected for ties and continuity as in Hollander and Wolfe, section 3.1.</remarks>
    public static double SignedRank(IReadOnlyList<double> differences)
    {
        var sorted = differences.Where(difference => difference != 0.0).OrderBy(Math.Abs).ToArray();
        double n = sorted.Length;
        var positive = 0.0;
        var ties = 0.0;
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && Math.Abs(sorted[end]) == Math.Abs(sorted[start])) end++;
            double tied = end - start;
            var rank = (start + 1 + end) / 2.0;
            for (var i = start; i < end; i++) positive += sorted[i] > 0.0 ? rank : 0.0;
            ties += tied * (tied * tied - 1.0);
            start = end;
        }
        var variance = ((n * (n + 1.0) * ((2.0 * n) + 1.0)) - (ties / 2.0)) / 24.0;
        if (variance <= 0.0) return 1.0;
        var distance = Math.Max(0.0, Math.Abs(positive - (n * (n + 1.0) / 4.0)) - 0.5);
        return Math.Min(1.0, 2.0 * Normal.CDF(0.0, 1.0, -distance / Math.Sqrt(variance)));
    }

    /// <summary>
    /// Holm's (1979) step-down correction: p-values that keep the chance of any false finding at the level they are held to.
    /// </summary>
    /// <param name="p">The raw p-values of one family of tests.</param>
    /// <returns>The adjusted p-values in the same order, at most 1.</returns>
    public static double[] Holm(IReadOnlyList<double> p)
    {
        var adjusted = new double[p.Count];
        var largest = 0.0;
        var order = Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ToArray();
        for (var rank = 0; rank < order.Length; rank++)
        {
            largest = Math.Max(largest, Math.Min(1.0, p[order[rank]] * (p.Count - rank)));
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }

    internal static (double Mean, double Error) MeanAndError(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        if (values.Count < 2) return (mean, 0.0);
        var squares = 0.0;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        return (mean, Math.Sqrt(squares / (values.Count - 1) / values.Count));
    }
}
