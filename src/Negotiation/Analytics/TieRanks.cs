using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Analytics;

/// <summary>
/// One party's outcomes in classes of ties, ranked from the worst: what may be compared of sums that carry rounding.
/// </summary>
/// <remarks>
/// Two utilities that differ by at most <see cref="Tolerance"/> are a tie. That alone is not transitive, so a class is
/// the smallest that keeps the promise: neighbours in the sorted list that differ by no more share a class, and so do
/// all that a chain of such neighbours links. Classes do not overlap, so "better" and "dominates" are comparisons of
/// whole numbers and a strict partial order. Cost is linear in the outcomes.
/// </remarks>
public sealed class TieRanks
{
    /// <summary>The part of a utility's size below which a difference is rounding.</summary>
    public const double Relative = 1e-12;

    private readonly UtilityTable table;
    private readonly int[] ranks;

    /// <summary>Ranks the outcomes of <paramref name="table"/>.</summary>
    public TieRanks(UtilityTable table)
    {
        this.table = table;
        // Outcomes below the reservation value have no say: a red line of minus a million must not blur what is above it.
        Tolerance = Relative * Math.Max(Math.Abs(table.Maximum), Math.Abs(table.Floor));
        ranks = new int[table.Count];
        var rank = 0;
        for (var at = 0; at < table.Count; at++)
        {
            if (at > 0 && table.UtilityAt(at) - table.UtilityAt(at - 1) > Tolerance) rank++;
            ranks[table.OutcomeAt(at)] = rank;
        }
        Classes = rank + 1;
        Reservation = Level(table.Reservation);
    }

    /// <summary>
    /// The largest difference that is a tie: 1e-12 of the larger, in size, of the best utility and the least that the
    /// party would agree to (its reservation value, or its worst outcome where that is above).
    /// </summary>
    public double Tolerance { get; }

    /// <summary>How many classes there are; ranks run from 0 to one less.</summary>
    public int Classes { get; }

    /// <summary>The reservation value; an outcome suits the party where its rank is at least this rank.</summary>
    public TieLevel Reservation { get; }

    /// <summary>The rank of <paramref name="outcome"/>, from 0 for the worst; equal for ties.</summary>
    public int this[int outcome] => ranks[outcome];

    /// <summary>Where <paramref name="utility"/> stands among the classes.</summary>
    public TieLevel Level(double utility)
    {
        var at = table.FirstAtLeast(utility - Tolerance, 0);
        return at == table.Count
            ? new(utility, Classes, false)
            : new(utility, ranks[table.OutcomeAt(at)], table.UtilityAt(at) - utility <= Tolerance);
    }

    /// <summary>
    /// What <paramref name="outcome"/> is worth above <paramref name="level"/>; 0 where the two tie, negative where it is worth less.
    /// </summary>
    public double Above(int outcome, TieLevel level) =>
        level.IsTie && ranks[outcome] == level.Rank ? 0.0 : table[outcome] - level.Utility;
}
