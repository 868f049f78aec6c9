using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Analytics;

/// <summary>
/// What could be agreed, seen from above: the rational outcomes (every party gets at least its reservation value),
/// their Pareto frontier and the points that bargaining theory singles out. Outcome numbers ascend; all ties are listed.
/// Utilities that differ by rounding alone are ties in every comparison: see <see cref="TieRanks"/>.
/// </summary>
/// <param name="Rational">Outcomes with every u_i at least r_i, or in a tie with it. Everything below ranges over these.</param>
/// <param name="Pareto">The undominated ones.</param>
/// <param name="Nash">Those with the largest product of gains Π (u_i - r_i); Nash (1950).</param>
/// <param name="KalaiSmorodinsky">Those with the largest least share of the possible gain, (u_i - r_i)/(max_i - r_i), max_i over all
/// outcomes; Kalai and Smorodinsky (1975).</param>
/// <param name="Egalitarian">Those with the largest least gain u_i - r_i; Kalai (1977).</param>
/// <param name="Utilitarian">Those with the largest sum Σ u_i.</param>
/// <param name="Opposition">The least Euclidean distance to the point where everybody gets its best outcome; null where nothing is
/// rational.</param>
public sealed record BargainingSet(
    ImmutableArray<int> Rational,
    ImmutableArray<int> Pareto,
    ImmutableArray<int> Nash,
    ImmutableArray<int> KalaiSmorodinsky,
    ImmutableArray<int> Egalitarian,
    ImmutableArray<int> Utilitarian,
    double? Opposition)
{
    /// <summary>Each party's outcomes in classes of ties, by which all of the above was compared.</summary>
    public ImmutableArray<TieRanks> Ties { get; private init; } = [];

    /// <summary>
    /// Analyses the tables of all parties over one domain. Cost is near-linear in the outcomes; see <see cref="ParetoFrontier"/>.
    /// </summary>
    /// <exception cref="ArgumentException">No table, or tables of different sizes.</exception>
    public static BargainingSet Of(ImmutableArray<UtilityTable> tables)
    {
        if (tables.IsDefaultOrEmpty || tables.Any(table => table.Count != tables[0].Count))
            throw new ArgumentException("The parties need tables over the same outcomes.", nameof(tables));
        ImmutableArray<TieRanks> ties = [.. tables.Select(table => new TieRanks(table))];
        var rational = RationalOutcomes(ties, tables[0].Count);
        return new(
            rational,
            ParetoFrontier.Of(ties, rational),
            Largest(rational, outcome => NashProduct(ties, outcome), best => NashSlack(ties, best)),
            Largest(rational, outcome => LeastShare(tables, ties, outcome), _ => ShareSlack(tables, ties)),
            Largest(rational, outcome => LeastGain(ties, outcome), _ => ties.Max(one => one.Tolerance)),
            Largest(rational, outcome => Sum(tables, outcome), _ => ties.Sum(one => one.Tolerance)),
            Nearest(tables, rational))
        { Ties = ties };
    }

    private static ImmutableArray<int> RationalOutcomes(ImmutableArray<TieRanks> ties, int count)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (var outcome = 0; outcome < count; outcome++)
        {
            var isRational = true;
            foreach (var ranks in ties) isRational &= ranks[outcome] >= ranks.Reservation.Rank;
            if (isRational) found.Add(outcome);
        }
        return found.ToImmutable();
    }

    // A value ties with the largest where moving every utility by its own tolerance could make up the difference.
    private static ImmutableArray<int> Largest(ImmutableArray<int> outcomes, Func<int, double> value, Func<int, double> slack)
    {
        if (outcomes.IsEmpty) return [];
        var (best, most) = (outcomes[0], double.NegativeInfinity);
        foreach (var outcome in outcomes)
        {
            if (value(outcome) is var worth && worth > most) (best, most) = (outcome, worth);
        }
        var least = most - slack(best);
        return [.. outcomes.Where(outcome => value(outcome) >= least)];
    }

    private static double NashProduct(ImmutableArray<TieRanks> ties, int outcome)
    {
        var product = 1.0;
        foreach (var ranks in ties) product *= ranks.Above(outcome, ranks.Reservation);
        return product;
    }

    // What the product loses, at first order, when every gain loses its tolerance.
    private static double NashSlack(ImmutableArray<TieRanks> ties, int best)
    {
        var product = NashProduct(ties, best);
        return product == 0.0 ? 0.0 : product * ties.Sum(ranks => ranks.Tolerance / ranks.Above(best, ranks.Reservation));
    }

    // A party whose best outcome ties with its reservation value can gain nothing and has no say here.
    private static double LeastShare(ImmutableArray<UtilityTable> tables, ImmutableArray<TieRanks> ties, int outcome)
    {
        var least = 1.0;
        for (var party = 0; party < tables.Length; party++)
        {
            var range = ties[party].Above(tables[party].Best, ties[party].Reservation);
            if (range > 0.0) least = Math.Min(least, ties[party].Above(outcome, ties[party].Reservation) / range);
        }
        return least;
    }

    private static double ShareSlack(ImmutableArray<UtilityTable> tables, ImmutableArray<TieRanks> ties) => ties
        .Select((ranks, party) => ranks.Above(tables[party].Best, ranks.Reservation) is var range && range > 0.0 ? ranks.Tolerance / range
            : 0.0)
        .Max();

    private static double LeastGain(ImmutableArray<TieRanks> ties, int outcome)
    {
        var least = double.PositiveInfinity;
        foreach (var ranks in ties) least = Math.Min(least, ranks.Above(outcome, ranks.Reservation));
        return least;
    }

    private static double Sum(ImmutableArray<UtilityTable> tables, int outcome)
    {
        var sum = 0.0;
        foreach (var table in tables) sum += table[outcome];
        return sum;
    }

    private static double? Nearest(ImmutableArray<UtilityTable> tables, ImmutableArray<int> outcomes)
    {
        double? least = null;
        foreach (var outcome in outcomes)
        {
            var square = 0.0;
            foreach (var table in tables) square += (table.Maximum - table[outcome]) * (table.Maximum - table[outcome]);
            if (least is null || square < least) least = square;
        }
        return least is { } found ? Math.Sqrt(found) : null;
    }
}
