using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Turns;

/// <summary>
/// Which values the outcomes in a stretch of a party's ranking have. The stretch moves along the ranking as the party concedes, and
/// only what comes into it is worked out. Working memory of one party: it holds nothing that lasts.
/// </summary>
public sealed class ValueWindow
{
    private readonly Domain _domain;
    private readonly int _issues;
    private readonly int _size;
    private readonly int[] _offsets;
    private int _from, _until;

    /// <summary>A window over nothing.</summary>
    /// <param name="domain">What is negotiated.</param>
    /// <param name="size">Positions it shows at most, at least 1.</param>
    public ValueWindow(Domain domain, int size)
    {
        (_domain, _issues, _size) = (domain, domain.Issues.Length, size);
        _offsets = new int[size * _issues];
    }

    /// <summary>Positions it shows at most.</summary>
    public int Size => _size;

    /// <summary>Of the outcomes at positions <paramref name="from"/> to <paramref name="until"/> of a ranking the one of most worth, the first of equals.</summary>
    /// <param name="table">The party's table, always the same.</param>
    /// <param name="from">First position.</param>
    /// <param name="until">The position after the last, at most <see cref="Size"/> on.</param>
    /// <param name="values">Values of every issue, one issue after the other.</param>
    /// <param name="weights">One weight an issue.</param>
    public int Best(UtilityTable table, int from, int until, ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Show(table, from, until);
        var (best, most) = (from, double.NegativeInfinity);
        var slot = from % _size;
        for (var position = from; position < until; position++)
        {
            var sum = 0.0;
            var offsets = _offsets.AsSpan(slot * weights.Length, weights.Length);
            for (var issue = 0; issue < offsets.Length; issue++) sum += weights[issue] * values[offsets[issue]];
            if (sum > most) (best, most) = (position, sum);
            if (++slot == _size) slot = 0;
        }
        return table.OutcomeAt(best);
    }

    private void Show(UtilityTable table, int from, int until)
    {
        for (var position = from; position < until; position++)
        {
            if (position >= _from && position < _until)
            {
                position = _until - 1;
                continue;
            }
            var rest = table.OutcomeAt(position);
            var (end, at) = (_domain.ValueCount, position % _size * _issues);
            for (var issue = _issues - 1; issue >= 0; issue--)
            {
                var count = _domain.Issues[issue].Count;
                end -= count;
                (rest, var value) = Math.DivRem(rest, count);
                _offsets[at + issue] = end + value;
            }
        }
        (_from, _until) = (from, until);
    }
}
