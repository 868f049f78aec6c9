using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;

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
    public static Mandate? Additive(string strategy, ImmutableArray<ImmutableArray<double>> levels, double noDeal)
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

            utilities[o] = sum / ranges;
            best = Math.Max(best, utilities[o]);
        }

        var reservation = (noDeal - least) / ranges;
        return reservation > best ? null : new Mandate(strategy, [.. utilities], reservation);
    }
}
