using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Negotiation.OpponentModels;

/// <summary>
/// Counts: a value offered often is liked, and an issue that stays the same from one offer to the next matters.
/// </summary>
/// <remarks>
/// The model of HardHeaded, van Krimpen, Looije and Hajizadeh (2013). With several others at the table it sees them as one.
/// </remarks>
/// <param name="Learning">What an unchanged issue gains on an initial weight of 1. Default 0.2.</param>
public sealed record FrequencyModel(double Learning = 0.2) : IOpponentModel
{
    // Kept numbers: what each issue gained, the largest count of each issue, then the counts of its values, issue by issue.

    /// <inheritdoc/>
    public int NumbersFor(Domain domain)
    {
        var numbers = 2 * domain.Issues.Length;
        foreach (var issue in domain.Issues) numbers += issue.Count;
        return numbers;
    }

    /// <inheritdoc/>
    public void Observe(int offer, in Turn turn, PartyMemory memory)
    {
        var domain = turn.Domain;
        var issues = domain.Issues.Length;
        var gained = memory.Numbers.AsSpan(0, issues);
        var most = memory.Numbers.AsSpan(issues, issues);
        var counts = memory.Numbers.AsSpan(2 * issues);
        var first = 0;
        for (var issue = 0; issue < issues; issue++)
        {
            var value = domain.ValueIndex(offer, issue);
            most[issue] = Math.Max(most[issue], ++counts[first + value]);
            if (memory.LastReceived != PartyMemory.None && domain.ValueIndex(memory.LastReceived, issue) == value) gained[issue] += Learning;
            first += domain.Issues[issue].Count;
        }
    }

    /// <inheritdoc/>
    public double Estimate(int outcome, Domain domain, PartyMemory memory)
    {
        if (memory.OffersReceived == 0) return 0.0;
        var issues = domain.Issues.Length;
        var gained = memory.Numbers.AsSpan(0, issues);
        var most = memory.Numbers.AsSpan(issues, issues);
        var counts = memory.Numbers.AsSpan(2 * issues);
        // From the last issue up, so that each value costs one division.
        var (utility, weights, end, rest) = (0.0, 0.0, counts.Length, outcome);
        for (var issue = issues - 1; issue >= 0; issue--)
        {
            var count = domain.Issues[issue].Count;
            end -= count;
            (rest, var value) = Math.DivRem(rest, count);
            var weight = 1.0 + gained[issue];
            utility += weight * counts[end + value] / most[issue];
            weights += weight;
        }
        return utility / weights;
    }
}
