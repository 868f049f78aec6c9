using NegotiationSim.Negotiation.OpponentModels;
using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>
/// Demands along a concession curve and, among the outcomes that just reach it, proposes the one the other side
/// seems to like best.
/// </summary>
/// <param name="Demands">The time-dependent part that sets the aspiration.</param>
/// <param name="Model">What the other side is believed to want.</param>
/// <param name="Candidates">How many outcomes from the aspiration upwards are compared, so that no offer scans the domain. Default 32.</param>
public sealed record ConsiderateBidding(TimeDependentBidding Demands, IOpponentModel Model, int Candidates = 32) : IBidding
{
    /// <inheritdoc/>
    public double AtLeast(in Turn turn) => Demands.Aspiration(turn.Time, turn.Table);

    /// <inheritdoc/>
    public int Propose(in Turn turn, PartyMemory memory)
    {
        var table = turn.Table;
        var from = table.FirstAtLeast(Demands.Aspiration(turn.Time, table), table.FirstRational);
        if (from == table.Count) return table.Best;
        var best = table.OutcomeAt(from);
        var liked = Model.Estimate(best, turn.Domain, memory);
        for (var position = from + 1; position < Math.Min(table.Count, from + Candidates); position++)
        {
            var outcome = table.OutcomeAt(position);
            var estimate = Model.Estimate(outcome, turn.Domain, memory);
            if (!(estimate > liked)) continue;
            (best, liked) = (outcome, estimate);
        }
        return best;
    }
}
