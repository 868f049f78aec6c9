using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Acceptance;

/// <summary>Accepts what reaches the aspiration of the moment, lo' &lt;= u.</summary>
/// <param name="Demands">The time-dependent part whose aspiration is meant.</param>
public sealed record AcceptAspiration(TimeDependentBidding Demands) : IAcceptance
{
    /// <inheritdoc/>
    public bool Accepts(int offer, in PartyView turn, PartyMemory memory, IBidding bidding) =>
        turn.Table[offer] >= Demands.Aspiration(turn.Time, turn.Table);
}
