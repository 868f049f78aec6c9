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
    /// <inheritdoc/>
    public int NumbersFor(Domain domain)
    {
        var numbers = domain.Issues.Length;
        foreach (var issue in domain.Issues) numbers += issue.Count;
        return numbers;
    }

    /// <inheritdoc/>
    public void Observe(int offer, in Turn turn, PartyMemory memory)
    {
        var domain = turn.Domain;
        var gained = memory.Numbers.AsSpan(0, domain.Issues.Length);
        var counts = memory.Numbers.AsSpan(domain.Issues.Length);
        var first = 0;
        for (var issue = 0; issue < gained.Length; issue++)
        {
            var value = domain.ValueIndex(offer, issue);
            counts[first + value] += 1.0;
            if (memory.LastReceived != PartyMemory.None && domain.ValueIndex(memory.LastReceived, issue) == value) gained[issue] += Learning;
            first += domain.Issues[issue].Count;
        }
    }

    /// <inheritdoc/>
    public double Estimate(int outcome, Domain domain, PartyMemory memory)
    {
        if (memory.OffersReceived == 0) return 0.0;
        var gained = memory.Numbers.AsSpan(0, domain.Issues.Length);
        var counts = memory.Numbers.AsSpan(domain.Issues.Length);
        var (utility, weights, first) = (0.0, 0.0, 0);
        for (var issue = 0; issue < gained.Length; issue++)
        {
            var count = domain.Issues[issue].Count;
            var most = 0.0;
            foreach (var times in counts.Slice(first, count)) most = Math.Max(most, times);
            utility += (1.0 + gained[issue]) * counts[first + domain.ValueIndex(outcome, issue)] / most;
            weights += 1.0 + gained[issue];
            first += count;
        }
        return utility / weights;
    }
}
