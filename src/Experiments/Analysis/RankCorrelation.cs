namespace NegotiationSim.Experiments.Analysis;

/// <summary>Spearman's rank correlation: how monotonously an outcome follows a factor, -1 to 1.</summary>
public static class RankCorrelation
{
    /// <summary>The correlation of the ranks; ties share their mean rank; NaN where one side does not vary.</summary>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length) throw new ArgumentException($"There are {x.Length} values on one side and {y.Length} on the other.",
            nameof(y));
        var (a, b) = (Ranks(x), Ranks(y));
        var mean = (x.Length + 1) / 2.0;
        var (aa, bb, ab) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
            ab += (a[i] - mean) * (b[i] - mean);
        }

        return aa > 0 && bb > 0 ? ab / Math.Sqrt(aa * bb) : double.NaN;
    }

    private static double[] Ranks(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (var from = 0; from < sorted.Length;)
        {
            var until = from + 1;
            while (until < sorted.Length && sorted[until] == sorted[from]) until++;
            for (var i = from; i < until; i++) ranks[order[i]] = (from + 1 + until) / 2.0;
            from = until;
        }

        return ranks;
    }
}
