using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>Demands along a concession curve: the outcome that just reaches the aspiration of the moment.</summary>
/// <param name="Curve">The curve.</param>
/// <param name="Tolerance">How far below the curve an outcome may lie, ε, in utility. 1e-4, or 1e-3 for aspiration.</param>
public sealed record TimeDependentBidding(IConcessionCurve Curve, double Tolerance) : IBidding
{
    /// <summary>The least utility acceptable at <paramref name="time"/>: lo' = (max - lo)·α + lo - ε, within [lo, max].</summary>
    public double Aspiration(double time, UtilityTable table) =>
        Math.Clamp(((table.Maximum - table.Floor) * Curve.Demand(time)) + table.Floor - Tolerance, table.Floor, table.Maximum);

    /// <inheritdoc/>
    public int Propose(in PartyView turn, PartyMemory memory) =>
        turn.Table.WorstFrom(Aspiration(turn.Time, turn.Table), turn.Table.FirstRational);
}
