using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Acceptance;

/// <summary>Accepts the first rational offer, then only offers better than any it accepted before (cab).</summary>
public sealed record AcceptBetter : IAcceptance
{
    /// <inheritdoc/>
    public bool Accepts(int offer, in PartyView turn, PartyMemory memory, IBidding bidding)
    {
        var utility = turn.Table[offer];
        return utility >= turn.Table.Reservation && utility > memory.BestAccepted;
    }
}
