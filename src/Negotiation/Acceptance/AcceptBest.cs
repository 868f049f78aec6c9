using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Acceptance;

/// <summary>Accepts nothing but the best, to within 1e-10 (tough).</summary>
public sealed record AcceptBest : IAcceptance
{
    /// <inheritdoc/>
    public bool Accepts(int offer, in PartyView turn, PartyMemory memory, IBidding bidding) =>
        turn.Table[offer] >= turn.Table.Maximum - 1e-10;
}
