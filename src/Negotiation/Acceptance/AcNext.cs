using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Acceptance;

/// <summary>ACnext: accepts what is at least as good as the party's own next offer, α·u + β >= u(next), and never less than r.</summary>
/// <remarks>Baarslag, Hindriks and Jonker (2013), "Acceptance Conditions in Automated Negotiation".</remarks>
/// <param name="Scale">α, above 0. Default 1.</param>
/// <param name="Shift">β in utility. Default 0.</param>
public sealed record AcNext(double Scale = 1.0, double Shift = 0.0) : IAcceptance
{
    /// <inheritdoc/>
    public bool Accepts(int offer, in PartyView turn, PartyMemory memory, IBidding bidding)
    {
        var utility = turn.Table[offer];
        var scaled = Scale * utility + Shift;
        // Most offers fall short of what the next one is worth at least; the search for it is spared then.
        return utility >= turn.Table.Reservation && scaled >= bidding.AtLeast(turn) && scaled >= turn.Table[bidding.Propose(turn, memory)];
    }
}
