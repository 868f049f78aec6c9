using System.Numerics;

namespace NegotiationSim.Negotiation.Power;

/// <summary>An exact share, in lowest terms.</summary>
/// <param name="Numerator">The part.</param>
/// <param name="Denominator">The whole, above 0.</param>
public readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    /// <summary>The share of <paramref name="part"/> in <paramref name="whole"/>; 0 of 0 is 0.</summary>
    public static Fraction Of(BigInteger part, BigInteger whole)
    {
        if (part.IsZero || whole.IsZero) return new(0, 1);
        var common = BigInteger.GreatestCommonDivisor(part, whole);
        return new(part / common, whole / common);
    }

    /// <summary>The nearest double to within rounding of numerator and denominator.</summary>
    public double ToDouble() => (double)Numerator / (double)Denominator;

    /// <summary><c>2/3</c>; whole numbers without a denominator.</summary>
    public override string ToString() => Denominator.IsOne ? Numerator.ToString() : Numerator + "/" + Denominator;
}
