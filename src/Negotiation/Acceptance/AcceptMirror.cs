using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Acceptance;

/// <summary>Accepts an offer that grants at least what is left after an equal concession in return (tit for tat).</summary>
public sealed record AcceptMirror : IAcceptance
{
    /// <inheritdoc/>
    public bool Accepts(int offer, in PartyView turn, PartyMemory memory, IBidding bidding) =>
        MirrorBidding.Granted(offer, turn.Table) >= 1.0 - MirrorBidding.Concession(offer, turn, memory);
}
