using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>What one factor does to one outcome.</summary>
/// <param name="Factor">Path of the factor.</param>
/// <param name="Series">Id of the series.</param>
/// <param name="Rank">Spearman's rank correlation with the mean over replicates; NaN for values that are not
/// numbers, or do not vary.</param>
/// <param name="Levels">Of a factorial design: each level and the mean over the means of all points at it; empty otherwise.</param>
public sealed record FactorEffect(string Factor, string Series, double Rank, ImmutableArray<(string Level, double Mean)> Levels)
{
    /// <summary>Effects of every factor on every series, series by series.</summary>
    public static ImmutableArray<FactorEffect> Of(Experiment experiment, SweepTable table)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(table);
        var effects = ImmutableArray.CreateBuilder<FactorEffect>();
        for (var s = 0; s < table.Series.Length; s++)
        {
            var outcomes = table.Means(s);
            for (var f = 0; f < experiment.Factors.Length; f++)
            {
                var values = table.Points.Select(p => p.Value(f)).ToArray();
                var numbers = values.Select(v => double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number : double.NaN).ToArray();
                var rank = numbers.Any(double.IsNaN) ? double.NaN : RankCorrelation.Of(numbers, outcomes);
                var levels = experiment.Factors[f].Values.Where(values.Contains)
                    .Select(level => (level, Enumerable.Range(0, values.Length).Where(i => values[i] == level).Average(i => outcomes[i])));
                effects.Add(new FactorEffect(experiment.Factors[f].Path, table.Series[s].Id, rank, [.. levels]));
            }
        }

        return effects.ToImmutable();
    }
}
