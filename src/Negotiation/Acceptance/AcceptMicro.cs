using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Acceptance;

/// <summary>Accepts what is at least as good as the outcome a MiCRO party stands by, and never less than r.</summary>
public sealed record AcceptMicro : IAcceptance
{
    /// <inheritdoc/>
    public bool Accepts(int offer, in PartyView turn, PartyMemory memory, IBidding bidding)
    {
        var own = MicroBidding.StandingBy(turn, memory);
        var least = own == PartyMemory.None ? turn.Table.Reservation : Math.Max(turn.Table.Reservation, turn.Table[own]);
        return turn.Table[offer] >= least;
    }
}
