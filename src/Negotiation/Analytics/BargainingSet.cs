using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Analytics;

/// <summary>
/// What could be agreed, seen from above: the rational outcomes (every party gets at least its reservation value),
/// their Pareto frontier and the points that bargaining theory singles out. Outcome numbers ascend; all ties are listed.
/// </summary>
/// <param name="Rational">Outcomes with every u_i at least r_i. Everything below ranges over these.</param>
/// <param name="Pareto">The undominated ones.</param>
/// <param name="Nash">Those with the largest product of gains Π (u_i - r_i); Nash (1950).</param>
/// <param name="KalaiSmorodinsky">Those with the largest least share of the possible gain, (u_i - r_i)/(max_i - r_i), max_i over all outcomes; Kalai and Smorodinsky (1975).</param>
/// <param name="Egalitarian">Those with the largest least gain u_i - r_i; Kalai (1977).</param>
/// <param name="Utilitarian">Those with the largest sum Σ u_i.</param>
/// <param name="Opposition">The least Euclidean distance to the point where everybody gets its best outcome; null where nothing is rational.</param>
public sealed record BargainingSet(
    ImmutableArray<int> Rational,
    ImmutableArray<int> Pareto,
    ImmutableArray<int> Nash,
    ImmutableArray<int> KalaiSmorodinsky,
    ImmutableArray<int> Egalitarian,
    ImmutableArray<int> Utilitarian,
    double? Opposition)
{
    // Values that differ by rounding alone are ties: rescaling a party's utilities must not choose between them.
    private const double TieTolerance = 1e-12;

    /// <summary>Analyses the tables of all parties over one domain. Cost is linear in the outcomes, but for the frontier.</summary>
    /// <exception cref="ArgumentException">No table, or tables of different sizes.</exception>
    public static BargainingSet Of(ImmutableArray<UtilityTable> tables)
    {
        if (tables.IsDefaultOrEmpty || tables.Any(table => table.Count != tables[0].Count))
            throw new ArgumentException("The parties need tables over the same outcomes.", nameof(tables));
        var rational = RationalOutcomes(tables);
        return new(
            [.. rational],
            ParetoFrontier.Of(tables, rational),
            Largest(rational, outcome => NashProduct(tables, outcome)),
            Largest(rational, outcome => LeastShare(tables, outcome)),
            Largest(rational, outcome => LeastGain(tables, outcome)),
            Largest(rational, outcome => Sum(tables, outcome)),
            Nearest(tables, rational));
    }

    private static int[] RationalOutcomes(ImmutableArray<UtilityTable> tables)
    {
        var found = new List<int>();
        for (var outcome = 0; outcome < tables[0].Count; outcome++)
        {
            var isRational = true;
            foreach (var table in tables) isRational &= table[outcome] >= table.Reservation;
            if (isRational) found.Add(outcome);
        }
        return [.. found];
    }

    private static ImmutableArray<int> Largest(int[] outcomes, Func<int, double> value)
    {
        var best = double.NegativeInfinity;
        foreach (var outcome in outcomes) best = Math.Max(best, value(outcome));
        var least = best - (TieTolerance * Math.Abs(best));
        return [.. outcomes.Where(outcome => value(outcome) >= least)];
    }

    private static double NashProduct(ImmutableArray<UtilityTable> tables, int outcome)
    {
        var product = 1.0;
        foreach (var table in tables) product *= table[outcome] - table.Reservation;
        return product;
    }

    // A party whose best outcome is its reservation value can gain nothing and has no say here.
    private static double LeastShare(ImmutableArray<UtilityTable> tables, int outcome)
    {
        var least = 1.0;
        foreach (var table in tables)
        {
            var range = table.Maximum - table.Reservation;
            if (range > 0.0) least = Math.Min(least, (table[outcome] - table.Reservation) / range);
        }
        return least;
    }

    private static double LeastGain(ImmutableArray<UtilityTable> tables, int outcome)
    {
        var least = double.PositiveInfinity;
        foreach (var table in tables) least = Math.Min(least, table[outcome] - table.Reservation);
        return least;
    }

    private static double Sum(ImmutableArray<UtilityTable> tables, int outcome)
    {
        var sum = 0.0;
        foreach (var table in tables) sum += table[outcome];
        return sum;
    }

    private static double? Nearest(ImmutableArray<UtilityTable> tables, int[] outcomes)
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
