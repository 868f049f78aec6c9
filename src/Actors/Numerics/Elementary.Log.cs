using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Actors.Numerics;

public static partial class Elementary
{
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double TwoTo54 = 18014398509481984.0;
    private const double TwoTo52 = 4503599627370496.0;
    private const ulong TwoTo52Bits = 0x4330000000000000UL;
    private const ulong SqrtHalfBits = 0x3FE6A09E00000000UL;
    private const ulong ExponentBias = 0x4000000000000000UL;
    private const ulong ExponentMask = 0xFFF0000000000000UL;

    private const double L1 = 6.666666666666735130e-01;
    private const double L2 = 3.999999999940941908e-01;
    private const double L3 = 2.857142874366239149e-01;
    private const double L4 = 2.222219843214978396e-01;
    private const double L5 = 1.818357216161805012e-01;
    private const double L6 = 1.531383769920937332e-01;
    private const double L7 = 1.479819860511658591e-01;

    /// <summary>Natural logarithm of <paramref name="x"/>; error below one unit in the last place.</summary>
    /// <param name="x">Any double; zero gives negative infinity, a negative number or NaN gives NaN.</param>
    public static double Log(double x)
    {
        if (!(x > 0.0)) return x == 0.0 ? double.NegativeInfinity : double.NaN;
        if (double.IsPositiveInfinity(x)) return x;
        var (k, f) = Split(x);
        var s = f / (2.0 + f);
        var z = s * s;
        var w = z * z;
        var even = w * (L2 + w * (L4 + w * L6));
        var odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
        var halfSquare = 0.5 * f * f;
        return s * (halfSquare + (odd + even)) + k * Ln2Low - halfSquare + f + k * Ln2High;
    }

    /// <summary>Four logarithms at once, each with the bits of the scalar <see cref="Log(double)"/>.</summary>
    /// <param name="x">Four doubles; special values as in the scalar version.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        var zero = Vector256<double>.Zero;
        var positive = Vector256.GreaterThan(x, zero);
        var infinity = Vector256.Create(double.PositiveInfinity);
        var infinite = Vector256.Equals(x, infinity);
        var special = Vector256.ConditionalSelect(Vector256.Equals(x, zero), -infinity, Vector256.Create(double.NaN));

        var subnormal = Vector256.LessThan(x, Vector256.Create(SmallestNormal));
        var scaled = Vector256.ConditionalSelect(subnormal, x * Vector256.Create(TwoTo54), x);
        var bits = scaled.AsUInt64();
        var above = bits - Vector256.Create(SqrtHalfBits);
        var exponent = Vector256.ShiftRightLogical(above + Vector256.Create(ExponentBias), 52);
        var k = (exponent | Vector256.Create(TwoTo52Bits)).AsDouble() - Vector256.Create(TwoTo52 + 1024.0);
        k = Vector256.ConditionalSelect(subnormal, k - Vector256.Create(54.0), k);
        var f = (bits - (above & Vector256.Create(ExponentMask))).AsDouble() - Vector256<double>.One;

        var s = f / (Vector256.Create(2.0) + f);
        var z = s * s;
        var w = z * z;
        var even = w * (Vector256.Create(L2) + w * (Vector256.Create(L4) + w * Vector256.Create(L6)));
        var odd = z * (Vector256.Create(L1) + w * (Vector256.Create(L3) + w * (Vector256.Create(L5) + w * Vector256.Create(L7))));
        var halfSquare = Vector256.Create(0.5) * f * f;
        var y = s * (halfSquare + (odd + even)) + k * Vector256.Create(Ln2Low) - halfSquare + f + k * Vector256.Create(Ln2High);
        y = Vector256.ConditionalSelect(infinite, infinity, y);
        return Vector256.ConditionalSelect(positive, y, special);
    }

    /// <summary>Writes the natural logarithm of every element of <paramref name="x"/>.</summary>
    /// <param name="x">Arguments.</param>
    /// <param name="result">At least as long as <paramref name="x"/>; may be the same memory.</param>
    /// <exception cref="ArgumentException"><paramref name="result"/> is shorter than <paramref name="x"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Log(ReadOnlySpan<double> x, Span<double> result)
    {
        RequireRoom(x, result);
        var i = 0;
        for (; i <= x.Length - 4; i += 4) Log(Vector256.Create(x.Slice(i, 4))).CopyTo(result.Slice(i, 4));
        for (; i < x.Length; i++) result[i] = Log(x[i]);
    }

    // x = 2^k (1 + f) with 1 + f between the square roots of one half and of two; x positive and finite.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double K, double F) Split(double x)
    {
        var subnormal = x < SmallestNormal;
        var bits = BitConverter.DoubleToUInt64Bits(subnormal ? x * TwoTo54 : x);
        var above = unchecked(bits - SqrtHalfBits);
        var exponent = unchecked(above + ExponentBias) >> 52;
        var k = BitConverter.UInt64BitsToDouble(exponent | TwoTo52Bits) - (TwoTo52 + 1024.0);
        if (subnormal) k -= 54.0;
        return (k, BitConverter.UInt64BitsToDouble(unchecked(bits - (above & ExponentMask))) - 1.0);
    }
}
