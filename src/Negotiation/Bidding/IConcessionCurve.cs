namespace NegotiationSim.Negotiation.Bidding;

/// <summary>How much a time-dependent party still demands of the range between its floor and its best outcome.</summary>
public interface IConcessionCurve
{
    /// <summary>The demanded share at relative time <paramref name="t"/>.</summary>
    /// <param name="t">Relative time, 0 to 1.</param>
    /// <returns>1 demands everything, 0 is content with the floor.</returns>
    double Demand(double t);
}
