using System.Collections.Immutable;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>
/// The named concession curves of the field. The same word hides different curves in different tools (boulware is
/// 1 - t^4 in NegMAS and 1 - t^5 in GENIUS), so the names here say whose curve it is.
/// </summary>
public static class ConcessionCurves
{
    /// <summary>Every named curve, in the order help shows them.</summary>
    public static ImmutableArray<(string Name, string Summary, IConcessionCurve Curve)> All { get; } =
    [
        ("negmas-poly-boulware", "NegMAS polynomial, 1 - t^4", new PolynomialCurve(4.0)),
        ("negmas-poly-linear", "NegMAS polynomial, 1 - t", new PolynomialCurve(1.0)),
        ("negmas-poly-conceder", "NegMAS polynomial, 1 - t^0.25", new PolynomialCurve(0.25)),
        ("negmas-exp-boulware", "NegMAS exponential, e = 0.125", new NegmasExponentialCurve(0.125)),
        ("negmas-exp-linear", "NegMAS exponential, e = 0.725", new NegmasExponentialCurve(0.725)),
        ("negmas-exp-conceder", "NegMAS exponential, e = 4", new NegmasExponentialCurve(4.0)),
        ("genius-boulware", "GENIUS, 1 - t^5", new PolynomialCurve(5.0)),
        ("genius-linear", "GENIUS, 1 - t", new PolynomialCurve(1.0)),
        ("genius-conceder", "GENIUS, 1 - t^0.5", new PolynomialCurve(0.5)),
    ];
}
