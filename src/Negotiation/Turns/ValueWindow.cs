using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Turns;

/// <summary>
/// Which values the outcomes in a stretch of a party's ranking have. The stretch moves along the ranking as the party concedes, and
/// only what comes into it is worked out. Working memory of one party: it holds nothing that lasts.
/// </summary>
public sealed class ValueWindow
{
    private readonly Domain domain;
    private readonly int issues;
    private readonly int size;
    private readonly int[] offsets;
    private int from, until;

    /// <summary>A window over nothing.</summary>
    /// <param name="domain">What is negotiated.</param>
    /// <param name="size">Positions it shows at most, at least 1.</param>
    public ValueWindow(Domain domain, int size)
    {
        (this.domain, issues, this.size) = (domain, domain.Issues.Length, size);
        this.offsets = new int[size * issues];
    }

    /// <summary>Positions it shows at most.</summary>
    public int Size => this.size;

    /// <summary>
    /// Of the outcomes at positions <paramref name="from"/> to <paramref name="until"/> of a ranking the one of most worth, the first of
    /// equals.
    /// </summary>
    /// <param name="table">The party's table, always the same.</param>
    /// <param name="from">First position.</param>
    /// <param name="until">The position after the last, at most <see cref="Size"/> on.</param>
    /// <param name="values">Values of every issue, one issue after the other.</param>
    /// <param name="weights">One weight an issue.</param>
    public int Best(UtilityTable table, int from, int until, ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Show(table, from, until);
        var (best, most) = (from, double.NegativeInfinity);
        var slot = from % this.size;
        for (var position = from; position < until; position++)
        {
            var sum = 0.0;
            var offsets = this.offsets.AsSpan(slot * weights.Length, weights.Length);
            for (var issue = 0; issue < offsets.Length; issue++) sum += weights[issue] * values[offsets[issue]];
            if (sum > most) (best, most) = (position, sum);
            if (++slot == this.size) slot = 0;
        }
        return table.OutcomeAt(best);
    }

    private void Show(UtilityTable table, int from, int until)
    {
        for (var position = from; position < until; position++)
        {
            if (position >= this.from && position < this.until)
            {
                position = this.until - 1;
                continue;
            }
            var rest = table.OutcomeAt(position);
            var (end, at) = (this.domain.ValueCount, position % this.size * issues);
            for (var issue = issues - 1; issue >= 0; issue--)
            {
                var count = this.domain.Issues[issue].Count;
                end -= count;
                (rest, var value) = Math.DivRem(rest, count);
                this.offsets[at + issue] = end + value;
            }
        }
        (this.from, this.until) = (from, until);
    }
}
