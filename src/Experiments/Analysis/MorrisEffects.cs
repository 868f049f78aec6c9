using System.Collections.Immutable;
using MathNet.Numerics.Statistics;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Experiments.Sampling;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>Morris's elementary effects from the outcomes of a Morris design.</summary>
/// <remarks>Morris (1991), Technometrics 33:161; μ* of Campolongo, Cariboni and Saltelli (2007), Environmental
/// Modelling and Software 22:1509. Intervals resample the walks.</remarks>
public static class MorrisEffects
{
    /// <summary>The effects of every group.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="shares">The design's points, walk after walk: of each factor the place in its range, 0 to 1.</param>
    /// <param name="outcomes">The outcome at each.</param>
    /// <param name="draws">Where the bootstrap's chance comes from.</param>
    /// <param name="samples">Bootstrap samples.</param>
    public static ImmutableArray<MorrisEffect> Of(
        FactorGroups groups, double[][] shares, IReadOnlyList<double> outcomes, Draws draws, int samples = Bootstrap.Samples)
    {
        var steps = groups.Names.Length;
        if (shares.Length != outcomes.Count || outcomes.Count == 0 || outcomes.Count % (steps + 1) != 0)
            throw new ArgumentException(
                $"{steps} groups need a multiple of {steps + 1} points; found {shares.Length} points and {outcomes.Count} outcomes.",
                nameof(outcomes));
        var walks = outcomes.Count / (steps + 1);
        var effects = groups.Names.Select(_ => new double[walks]).ToArray();
        for (var walk = 0; walk < walks; walk++)
            for (var point = (walk * (steps + 1)) + 1; point < (walk + 1) * (steps + 1); point++)
            {
                var moved = Enumerable.Range(0, groups.OfFactor.Length).Where(f => shares[point][f] != shares[point - 1][f]).ToArray();
                var moves = moved.Select(f => shares[point][f] - shares[point - 1][f]).ToArray();
                // Of a group, whose factors may have other steps each, the mean move; its direction says nothing.
                effects[groups.OfFactor[moved[0]]][walk] =
                    (outcomes[point] - outcomes[point - 1]) / (Math.Sign(moves[0]) * moves.Average(Math.Abs));
            }

        var sizes = Bootstrap.Of(walks, samples, draws, rows => [.. effects.Select(own => rows.Average(row => Math.Abs(own[row])))]);
        return [.. groups.Names.Select((name, g) =>
        {
            var alone = groups.OfFactor.Count(of => of == g) == 1;
            var (mean, spread) = alone ? (effects[g].Mean(), effects[g].StandardDeviation()) : (double.NaN, double.NaN);
            return new MorrisEffect(name, mean, sizes[g], spread);
        })];
    }
}
