using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>Always proposes the best outcome (tough).</summary>
public sealed record BestBidding : IBidding
{
    /// <inheritdoc/>
    public int Propose(in PartyView turn, PartyMemory memory) => turn.Table.Best;
}
