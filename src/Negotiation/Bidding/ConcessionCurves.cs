using System.Collections.Immutable;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>
/// The named concession curves of the field. The same word hides different curves in different tools (boulware is
/// 1 - t^4 in NegMAS and 1 - t^5 in GENIUS), so the names here say whose curve it is.
/// </summary>
public static class ConcessionCurves
{
    /// <summary>Every named curve, in the order help shows them.</summary>
    public static ImmutableArray<(string Name, IConcessionCurve Curve)> All { get; } =
    [
        ("negmas-poly-boulware", new PolynomialCurve(4.0)),
        ("negmas-poly-linear", new PolynomialCurve(1.0)),
        ("negmas-poly-conceder", new PolynomialCurve(0.25)),
        ("negmas-exp-boulware", new NegmasExponentialCurve(0.125)),
        ("negmas-exp-linear", new NegmasExponentialCurve(0.725)),
        ("negmas-exp-conceder", new NegmasExponentialCurve(4.0)),
        ("genius-boulware", new PolynomialCurve(5.0)),
        ("genius-linear", new PolynomialCurve(1.0)),
        ("genius-conceder", new PolynomialCurve(0.5)),
    ];
}
