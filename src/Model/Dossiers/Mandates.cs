using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Turns what levels are worth into a mandate.</summary>
public static class Mandates
{
    /// <summary>
    /// The additive mandate: w_k = range_k / Σ range, v_k = (V_k - min_k) / range_k, r = (V(no deal) - Σ min) / Σ range, so that
    /// u(o) = Σ (V_k - min_k) / Σ range. Null where no deal is better than every deal, or where no level matters and none
    /// is worth more than no deal.
    /// </summary>
    /// <param name="strategy">Name of the strategy.</param>
    /// <param name="levels">V of every level in u, by issue and level.</param>
    /// <param name="noDeal">V of no deal in u.</param>
    public static Mandate? Additive(string strategy, ImmutableArray<ImmutableArray<double>> levels, double noDeal) =>
        Joint(strategy, levels, new Dictionary<int, double>(), noDeal);

    /// <summary>
    /// The same with what packages are worth beyond their levels: u(o) = (Σ V_k + I(o) - Σ min) / Σ range.
    /// </summary>
    /// <inheritdoc cref="Additive"/>
    /// <param name="strategy">Name of the strategy.</param>
    /// <param name="levels">V of every level in u, by issue and level.</param>
    /// <param name="together">I in u by number of the outcome; 0 where it is left out.</param>
    /// <param name="noDeal">V of no deal in u.</param>
    public static Mandate? Joint(
        string strategy, ImmutableArray<ImmutableArray<double>> levels, IReadOnlyDictionary<int, double> together, double noDeal)
    {
        var (least, ranges, outcomes) = (0.0, 0.0, 1);
        foreach (var issue in levels)
        {
            least += issue.Min();
            ranges += issue.Max() - issue.Min();
            outcomes *= issue.Length;
        }

        // Who does not care which takes any that is worth more than no deal.
        if (ranges <= 0) ranges = least - noDeal;
        if (ranges <= 0) return null;
        var utilities = new double[outcomes];
        var best = double.NegativeInfinity;
        for (var o = 0; o < outcomes; o++)
        {
            var (rest, sum) = (outcomes, -least);
            foreach (var issue in levels)
            {
                rest /= issue.Length;
                sum += issue[o / rest % issue.Length];
            }

            utilities[o] = (sum + together.GetValueOrDefault(o)) / ranges;
            best = Math.Max(best, utilities[o]);
        }

        var reservation = (noDeal - least) / ranges;
        return reservation > best ? null : new Mandate(strategy, [.. utilities], reservation);
    }

    /// <summary>What every outcome is worth over no deal, u; null where not every level, and no deal last, was weighed.</summary>
    /// <param name="dossier">What is negotiated.</param>
    /// <param name="weighed">Options weighed, as on the paper of the talks.</param>
    public static double[]? OverNoDeal(Dossier dossier, ImmutableArray<WeighedOption> weighed)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (weighed.Count(w => !IsTogether(w)) != dossier.Issues.Sum(i => i.Levels.Length) + 1) return null;
        var (domain, together) = (dossier.Domain(), Together(weighed));
        var worth = new double[domain.OutcomeCount];
        var noDeal = weighed[^1].Score;
        for (var o = 0; o < worth.Length; o++)
        {
            var first = 0;
            worth[o] = together.GetValueOrDefault(o) - noDeal;
            for (var i = 0; i < dossier.Issues.Length; i++)
            {
                worth[o] += weighed[first + domain.ValueIndex(o, i)].Score;
                first += dossier.Issues[i].Levels.Length;
            }
        }

        return worth;
    }

    /// <summary>Id of the option that tells what an outcome is worth beyond its levels.</summary>
    internal static string Together(int outcome) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{TableKinds.Together}={outcome}");

    /// <summary>What outcomes are worth beyond their levels, by number, of options weighed; others are left out.</summary>
    /// <param name="weighed">Options weighed.</param>
    public static IReadOnlyDictionary<int, double> Together(IEnumerable<WeighedOption> weighed) => weighed.Where(IsTogether).ToDictionary(
        o => int.Parse(o.Option.AsSpan(TableKinds.Together.Length + 1), System.Globalization.CultureInfo.InvariantCulture), o => o.Score);

    /// <summary>Whether an option tells what a package is worth beyond its levels.</summary>
    /// <param name="weighed">An option weighed.</param>
    public static bool IsTogether(WeighedOption weighed) => weighed.Option.StartsWith(TableKinds.Together + "=", StringComparison.Ordinal);
}
