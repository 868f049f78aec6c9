using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.OpponentModels;

/// <summary>
/// Counts: a value offered often is liked, and an issue that stays the same from one offer to the next matters.
/// </summary>
/// <remarks>
/// The model of HardHeaded, van Krimpen, Looije and Hajizadeh (2013). With several others at the table it sees them as one.
/// An offer costs a few steps an issue, however many values there are.
/// </remarks>
/// <param name="Learning">What an unchanged issue gains on an initial weight of 1. Default 0.2.</param>
public sealed record FrequencyModel(double Learning = 0.2) : IOpponentModel
{
    // Kept numbers: what each issue gained, the largest count of each issue, then the counts of its values, issue by issue.

    /// <inheritdoc/>
    public int NumbersFor(Domain domain) => 2 * domain.Issues.Length + domain.ValueCount;

    /// <inheritdoc/>
    public void Observe(int offer, in PartyView turn, PartyMemory memory)
    {
        var domain = turn.Domain;
        var issues = domain.Issues.Length;
        var gained = memory.Numbers.AsSpan(0, issues);
        var most = memory.Numbers.AsSpan(issues, issues);
        var counts = memory.Numbers.AsSpan(2 * issues);
        var before = memory.LastReceived;
        // From the last issue up, so that each value costs one division.
        var (end, rest, last) = (counts.Length, offer, before);
        for (var issue = issues - 1; issue >= 0; issue--)
        {
            var count = domain.Issues[issue].Count;
            end -= count;
            (rest, var value) = Math.DivRem(rest, count);
            var now = ++counts[end + value];
            if (now > most[issue]) most[issue] = now;
            if (before == PartyMemory.None) continue;
            (last, var then) = before == offer ? (rest, value) : Math.DivRem(last, count);
            if (then == value) gained[issue] += Learning;
        }
    }

    /// <inheritdoc/>
    public ReadOnlySpan<double> Liking(Domain domain, PartyMemory memory, Span<double> weights)
    {
        var issues = domain.Issues.Length;
        var numbers = memory.Numbers;
        for (var issue = 0; issue < issues; issue++) weights[issue] = (1.0 + numbers[issue]) / numbers[issues + issue];
        return numbers.AsSpan(2 * issues);
    }

    /// <inheritdoc/>
    public double Estimate(int outcome, Domain domain, PartyMemory memory)
    {
        if (memory.OffersReceived == 0) return 0.0;
        var issues = domain.Issues.Length;
        Span<double> weights = issues <= 64 ? stackalloc double[issues] : new double[issues];
        var counts = Liking(domain, memory, weights);
        var (utility, all, first) = (0.0, 0.0, 0);
        for (var issue = 0; issue < issues; issue++)
        {
            utility += weights[issue] * counts[first + domain.ValueIndex(outcome, issue)];
            all += 1.0 + memory.Numbers[issue];
            first += domain.Issues[issue].Count;
        }
        return utility / all;
    }
}
