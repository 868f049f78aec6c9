using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>Walks down its own ranking, one outcome an offer, to the reservation value, then repeats the last (cab).</summary>
public sealed record DescendingBidding : IBidding
{
    /// <inheritdoc/>
    public int Propose(in PartyView turn, PartyMemory memory) =>
        turn.Table.RationalFromTop(Math.Min(memory.OffersMade, turn.Table.RationalCount - 1));
}
