namespace NegotiationSim.Negotiation.Domains;

/// <summary>
/// One party's utility of every outcome, and the outcomes sorted by it, built once so that no strategy scans a
/// domain while it bargains.
/// </summary>
/// <remarks>
/// Sorted ascending and stable: outcomes of equal utility keep their number order. The rational outcomes (u at
/// least the reservation value) are then the upper end of the same list.
/// </remarks>
public sealed class UtilityTable
{
    private readonly double[] utilities;
    private readonly int[] order;
    private readonly double[] sorted;

    /// <summary>Builds the table; O(n log n) in the number of outcomes.</summary>
    /// <param name="utilities">The utility of each outcome, finite; kept, not copied.</param>
    /// <param name="reservation">What the party gets without a deal, finite.</param>
    /// <exception cref="ArgumentException">
    /// No outcome, a value that is not finite, or a reservation value above every outcome: there is nothing to negotiate then.
    /// </exception>
    public UtilityTable(double[] utilities, double reservation)
    {
        if (utilities.Length == 0) throw new ArgumentException("A utility table needs at least one outcome.", nameof(utilities));
        if (!double.IsFinite(reservation)) throw new ArgumentException(
            "The reservation value is not a finite number.", nameof(reservation));
        for (var o = 0; o < utilities.Length; o++)
        {
            if (!double.IsFinite(utilities[o])) throw new ArgumentException(
                $"The utility of outcome {o} is not a finite number.", nameof(utilities));
        }
        this.utilities = utilities;
        this.sorted = (double[])utilities.Clone();
        order = new int[utilities.Length];
        for (var o = 0; o < order.Length; o++) order[o] = o;
        Array.Sort(this.sorted, order);
        KeepTiesInNumberOrder();
        Reservation = reservation;
        Minimum = this.sorted[0];
        Maximum = this.sorted[^1];
        if (reservation > Maximum) throw new ArgumentException("The reservation value is above every outcome.", nameof(reservation));
        Floor = Math.Max(Minimum, reservation);
        FirstRational = FirstAtLeast(reservation, 0);
    }

    /// <summary>Builds the table of <paramref name="profile"/> over <paramref name="domain"/>.</summary>
    public static UtilityTable Of(Domain domain, Profile profile) => new(profile.Utilities(domain), profile.Reservation);

    /// <summary>The number of outcomes.</summary>
    public int Count => this.utilities.Length;

    /// <summary>What the party gets without a deal, r.</summary>
    public double Reservation { get; }

    /// <summary>The utility of the worst outcome.</summary>
    public double Minimum { get; }

    /// <summary>The utility of the best outcome.</summary>
    public double Maximum { get; }

    /// <summary>The larger of the worst outcome's utility and the reservation value: the least a party concedes to.</summary>
    public double Floor { get; }

    /// <summary>Where the rational outcomes begin in the sorted list.</summary>
    public int FirstRational { get; }

    /// <summary>How many outcomes are worth at least the reservation value.</summary>
    public int RationalCount => order.Length - FirstRational;

    /// <summary>The utility of <paramref name="outcome"/>.</summary>
    public double this[int outcome] => this.utilities[outcome];

    /// <summary>The best outcome; of equals the one with the highest number.</summary>
    public int Best => order[^1];

    /// <summary>The utility of every outcome, by outcome number.</summary>
    public ReadOnlySpan<double> Utilities => this.utilities;

    /// <summary>The outcome at <paramref name="position"/> of the ascending list.</summary>
    public int OutcomeAt(int position) => order[position];

    /// <summary>The utility at <paramref name="position"/> of the ascending list.</summary>
    public double UtilityAt(int position) => this.sorted[position];

    /// <summary>The rational outcome that is <paramref name="k"/>-th from the top (0 the best), or -1 where there is none.</summary>
    public int RationalFromTop(int k) => (uint)k < (uint)RationalCount ? order[order.Length - 1 - k] : -1;

    /// <summary>
    /// The position of the first element with utility at least <paramref name="least"/>, from <paramref name="from"/> on; the list's length
    /// if none.
    /// </summary>
    public int FirstAtLeast(double least, int from)
    {
        var sorted = this.sorted;
        var low = from;
        var length = sorted.Length - from;
        while (length > 1)
        {
            var half = length >> 1;
            low += sorted[low + half - 1] < least ? half : 0;
            length -= half;
        }
        return length == 1 && sorted[low] < least ? low + 1 : low;
    }

    /// <summary>The outcome that just reaches a utility: the worst within [<paramref name="least"/>, max].</summary>
    /// <param name="least">The utility to reach.</param>
    /// <param name="from">Where the list to choose from begins: 0, or <see cref="FirstRational"/>.</param>
    /// <returns>
    /// The first element at or above <paramref name="least"/> (the last, if none reaches it), unless one less than a
    /// millionth below is strictly nearer; of several equally near the one earliest in the list.
    /// </returns>
    public int WorstFrom(double least, int from)
    {
        var at = FirstAtLeast(least, from);
        if (at == this.sorted.Length) return order[^1];
        if (at == from) return order[at];
        var below = this.sorted[at - 1];
        if (below < least - Slack || !(least - below < this.sorted[at] - least)) return order[at];
        return order[FirstAtLeast(below, from)];
    }

    /// <summary>How far below the asked utility an outcome may lie and still be taken, when it is the nearest.</summary>
    private const double Slack = 1e-6;

    private void KeepTiesInNumberOrder()
    {
        for (var start = 0; start < this.sorted.Length;)
        {
            var end = start + 1;
            while (end < this.sorted.Length && this.sorted[end] == this.sorted[start]) end++;
            if (end - start > 1) Array.Sort(order, start, end - start);
            start = end;
        }
    }
}
