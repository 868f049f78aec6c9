using System.Collections.Immutable;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Voting;

/// <summary>Where voted offers stand between two rounds.</summary>
/// <param name="Step">Rounds completed.</param>
/// <param name="Agreement">The adopted outcome, or -1.</param>
/// <param name="Parties">Each party's memory, in ordinal order.</param>
public sealed record VotedOffersState(int Step, int Agreement, ImmutableArray<PartyState> Parties);
