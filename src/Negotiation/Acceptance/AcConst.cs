using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Acceptance;

/// <summary>ACconst: accepts whatever reaches a fixed utility, and never less than r.</summary>
/// <remarks>Baarslag, Hindriks and Jonker (2013), "Acceptance Conditions in Automated Negotiation".</remarks>
/// <param name="Least">The utility that is good enough.</param>
public sealed record AcConst(double Least) : IAcceptance
{
    /// <inheritdoc/>
    public bool Accepts(int offer, in PartyView turn, PartyMemory memory, IBidding bidding) =>
        turn.Table[offer] >= Math.Max(Least, turn.Table.Reservation);
}
