using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>Demand (exp((1 - t)^e) - 1)/(exp(1) - 1): the exponential aspiration curve of NegMAS.</summary>
/// <param name="Exponent">The exponent e, above 0: 0.125 boulware, 0.725 linear, 4 conceder.</param>
public sealed record NegmasExponentialCurve(double Exponent) : IConcessionCurve
{
    /// <inheritdoc/>
    public double Demand(double t)
    {
        var left = 1.0 - t;
        return (Elementary.Exp(left <= 0.0 ? 0.0 : Elementary.Pow(left, Exponent)) - 1.0) / (Elementary.Exp(1.0) - 1.0);
    }
}
