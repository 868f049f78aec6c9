using System.Collections.Immutable;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Protocols;

/// <summary>Where stacked alternating offers stand between two rounds: plain data to write down and to go on from.</summary>
/// <param name="Step">Rounds completed.</param>
/// <param name="Standing">The outcome on the table, -1 before the first offer.</param>
/// <param name="Proposer">The party that put it there, -1 before the first offer.</param>
/// <param name="Acceptances">How many parties stand behind it, the proposer included.</param>
/// <param name="Agreement">The agreed outcome, or -1.</param>
/// <param name="Parties">Each party's memory, in acting order.</param>
public sealed record AlternatingOffersState(
    int Step,
    int Standing,
    int Proposer,
    int Acceptances,
    int Agreement,
    ImmutableArray<PartyState> Parties);
