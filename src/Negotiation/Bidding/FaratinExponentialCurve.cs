using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>Demand 1 - k^((1 - t)^β): the exponential family of Faratin, Sierra and Jennings (1998).</summary>
/// <param name="Initial">The share k conceded at once, above 0 and below 1.</param>
/// <param name="Beta">β: below 1 slow at first (boulware), above 1 quick (conceder); above 0.</param>
public sealed record FaratinExponentialCurve(double Initial, double Beta) : IConcessionCurve
{
    /// <inheritdoc/>
    public double Demand(double t) => 1.0 - Elementary.Pow(Initial, Elementary.Pow(1.0 - t, Beta));
}
