using System.Collections.Immutable;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Pictures;

/// <summary>The measure of sensitivity that a design allows: Sobol's indices, elementary effects, or else rank correlations.</summary>
internal static class Sensitivities
{
    public static (string Measure, ImmutableArray<(string Name, Interval Value, bool IsFirst)> Bars) Of(Experiment experiment,
        SweepTable table, OutcomeAnalysis outcome, int series)
    {
        if (!outcome.Indices.IsEmpty)
            return ("total index, share of the variance",
            [
                .. outcome.Indices.OrderByDescending(i => i.Total.Estimate)
                    .SelectMany(i => new[] { (i.Group, i.Total, false), (i.Group + ", first", i.First, true) }),
            ]);
        if (!outcome.Effects.IsEmpty)
            return ("mean size of elementary effects, " + outcome.Unit,
                [.. outcome.Effects.OrderByDescending(e => e.MeanSize.Estimate).Select(e => (e.Group, e.MeanSize, false))]);
        var outcomes = table.Means(series);
        return ("Spearman's rank correlation",
        [
            .. experiment.Factors
                .Select((f, n) => (Name: f.Path, Value: Correlation([.. outcome.Settings.Select(s => s[n])], outcomes), IsFirst: false))
                .OrderByDescending(b => Math.Abs(b.Value.Estimate)),
        ]);
    }

    // Fisher's transformation with the variance of Fieller, Hartley and Pearson (1957).
    private static Interval Correlation(double[] factor, double[] outcome)
    {
        var rank = RankCorrelation.Of(factor, outcome);
        if (double.IsNaN(rank)) return new Interval(0, 0, 0);
        if (factor.Length < 4) return new Interval(rank, -1, 1);
        if (Math.Abs(rank) >= 1) return new Interval(rank, rank, rank);
        var reach = 1.96 * Math.Sqrt(1.06 / (factor.Length - 3));
        return new Interval(rank, Math.Tanh(Math.Atanh(rank) - reach), Math.Tanh(Math.Atanh(rank) + reach));
    }
}
