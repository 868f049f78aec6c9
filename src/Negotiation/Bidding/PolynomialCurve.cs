using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>Demand (1 - k)·(1 - t^e): slow at first for e above 1 (boulware), quick for e below 1 (conceder).</summary>
/// <remarks>
/// The polynomial family of Faratin, Sierra and Jennings (1998), α(t) = k + (1 - k)·t^(1/β), with e = 1/β.
/// NegMAS calls e = 4 boulware, GENIUS e = 5.
/// </remarks>
/// <param name="Exponent">The exponent e, above 0.</param>
/// <param name="Initial">The share k conceded at once, 0 to 1. Default 0.</param>
public sealed record PolynomialCurve(double Exponent, double Initial = 0.0) : IConcessionCurve
{
    /// <inheritdoc/>
    public double Demand(double t) => (1.0 - Initial) * (1.0 - Power(t));

    // The named curves need no general power, which is most of what an offer costs.
    private double Power(double t) => Exponent switch
    {
        1.0 => t,
        4.0 => t * t * (t * t),
        0.25 => Math.Sqrt(Math.Sqrt(t)),
        _ => Elementary.Pow(t, Exponent),
    };
}
