using NegotiationSim.Negotiation.OpponentModels;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>
/// Demands along a concession curve and, among the outcomes that just reach it, proposes the one the other side
/// seems to like best.
/// </summary>
/// <param name="Demands">The time-dependent part that sets the aspiration.</param>
/// <param name="Model">What the other side is believed to want.</param>
/// <param name="Candidates">How many outcomes from the aspiration upwards are compared, so that no offer scans the domain. Default
/// 32.</param>
public sealed record ConsiderateBidding(TimeDependentBidding Demands, IOpponentModel Model, int Candidates = 32) : IBidding
{
    /// <inheritdoc/>
    public double AtLeast(in PartyView turn) => Demands.Aspiration(turn.Time, turn.Table);

    /// <inheritdoc/>
    public int Propose(in PartyView turn, PartyMemory memory)
    {
        var table = turn.Table;
        var from = table.FirstAtLeast(Demands.Aspiration(turn.Time, table), table.FirstRational);
        if (from == table.Count) return table.Best;
        if (memory.OffersReceived == 0) return table.OutcomeAt(from);
        if (memory.Window is not { } window || window.Size != Candidates) memory.Window = window = new ValueWindow(turn.Domain, Candidates);
        var issues = turn.Domain.Issues.Length;
        Span<double> weights = issues <= 64 ? stackalloc double[issues] : new double[issues];
        var values = Model.Liking(turn.Domain, memory, weights);
        return window.Best(table, from, Math.Min(table.Count, from + Candidates), values, weights);
    }
}
