using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Acceptance;

/// <summary>ACtime: accepts anything that is not below r once time runs out, rather than risk a breakdown.</summary>
/// <remarks>Baarslag, Hindriks and Jonker (2013), "Acceptance Conditions in Automated Negotiation".</remarks>
/// <param name="From">The relative time from which on anything rational is accepted, 0 to 1.</param>
public sealed record AcTime(double From) : IAcceptance
{
    /// <inheritdoc/>
    public bool Accepts(int offer, in PartyView turn, PartyMemory memory, IBidding bidding) =>
        turn.Time >= From && turn.Table[offer] >= turn.Table.Reservation;
}
