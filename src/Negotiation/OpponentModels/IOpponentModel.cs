using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.OpponentModels;

/// <summary>The part of a strategy that says what the other side seems to want.</summary>
/// <remarks>
/// What the model learns is kept in <see cref="PartyMemory.Numbers"/>, all zero before the first offer. It values issue by issue, so
/// that any number of outcomes can be compared without asking the model about each.
/// </remarks>
public interface IOpponentModel
{
    /// <summary>How many numbers the model keeps for <paramref name="domain"/>.</summary>
    int NumbersFor(Domain domain);

    /// <summary>Learns from an offer by another party, before the memory notes it.</summary>
    void Observe(int offer, in PartyView turn, PartyMemory memory);

    /// <summary>
    /// What the other side seems to like, issue by issue: an outcome's worth to it is Σ weight_i · value of its level of i, up to a common
    /// factor.
    /// </summary>
    /// <param name="domain">What is negotiated.</param>
    /// <param name="memory">What was learnt; at least one offer.</param>
    /// <param name="weights">Receives one weight an issue.</param>
    /// <returns>The values of every issue, one issue after the other.</returns>
    ReadOnlySpan<double> Liking(Domain domain, PartyMemory memory, Span<double> weights);

    /// <summary>The other side's estimated utility of <paramref name="outcome"/>, 0 to 1; only comparisons mean something.</summary>
    double Estimate(int outcome, Domain domain, PartyMemory memory);
}
