using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Acceptance;

/// <summary>
/// ACcombi: as ACnext, and once time runs short also whatever is at least as good as the best offer received so far.
/// </summary>
/// <remarks>ACcombi(T, MAX) of Baarslag, Hindriks and Jonker (2013), "Acceptance Conditions in Automated Negotiation".</remarks>
/// <param name="From">T, the relative time from which on the second condition counts, 0 to 1. Default 0.98.</param>
public sealed record AcCombi(double From = 0.98) : IAcceptance
{
    private readonly AcNext next = new();

    /// <inheritdoc/>
    public bool Accepts(int offer, in PartyView turn, PartyMemory memory, IBidding bidding)
    {
        if (next.Accepts(offer, turn, memory, bidding)) return true;
        return turn.Time >= From && turn.Table[offer] >= Math.Max(memory.BestReceived, turn.Table.Reservation);
    }
}
