using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>Always proposes the best outcome (tough).</summary>
public sealed record BestBidding : IBidding
{
    /// <inheritdoc/>
    public int Propose(in PartyView turn, PartyMemory memory) => turn.Table.Best;
}
