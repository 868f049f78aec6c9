using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Acceptance;

/// <summary>The part of a strategy that says whether the standing offer is good enough.</summary>
/// <remarks>A part keeps no state of its own: what must be remembered is in the party's memory.</remarks>
public interface IAcceptance
{
    /// <summary>Whether the party accepts <paramref name="offer"/> now.</summary>
    /// <param name="offer">The standing offer's outcome number.</param>
    /// <param name="turn">The round and the party's own utilities.</param>
    /// <param name="memory">What the party remembers; the protocol notes an acceptance itself.</param>
    /// <param name="bidding">The strategy's bidding part, for conditions that compare with the party's own next offer.</param>
    bool Accepts(int offer, in PartyView turn, PartyMemory memory, IBidding bidding);
}
