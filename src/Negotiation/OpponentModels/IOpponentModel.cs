using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Negotiation.OpponentModels;

/// <summary>The part of a strategy that says what the other side seems to want.</summary>
/// <remarks>What the model learns is kept in <see cref="PartyMemory.Numbers"/>, all zero before the first offer.</remarks>
public interface IOpponentModel
{
    /// <summary>How many numbers the model keeps for <paramref name="domain"/>.</summary>
    int NumbersFor(Domain domain);

    /// <summary>Learns from an offer by another party, before the memory notes it.</summary>
    void Observe(int offer, in Turn turn, PartyMemory memory);

    /// <summary>The other side's estimated utility of <paramref name="outcome"/>, 0 to 1; only comparisons mean something.</summary>
    double Estimate(int outcome, Domain domain, PartyMemory memory);
}
