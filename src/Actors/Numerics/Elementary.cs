using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Actors.Numerics;

/// <summary>
/// Exponential, logarithm and power that return the same bits on every platform, since they use nothing but
/// IEEE 754 additions, multiplications, divisions and bit moves (no fused multiply-add, no C library).
/// </summary>
/// <remarks>
/// The scalar and the <see cref="Vector256{T}"/> versions run the same operations in the same order, so they agree
/// bit for bit. Exp and Log err by less than one unit in the last place, Pow by less than two. The polynomials are
/// those of Sun Microsystems' fdlibm (e_exp.c, e_log.c), arranged without branches. Loops over vectors are compiled
/// with full optimisation at once: unoptimised vector code is slow, and a short run would end in it.
/// </remarks>
public static partial class Elementary
{
    private const double Log2E = 1.44269504088896338700e+00;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // Adding 1.5 * 2^52 rounds a double to an integer and leaves that integer in the low bits.
    private const double Rounder = 6755399441055744.0;

    // Outside these bounds exp has overflowed or vanished; inside them the scaling below is in range.
    private const double ExpMax = 710.0;
    private const double ExpMin = -746.0;

    private const double P1 = 1.66666666666666019037e-01;
    private const double P2 = -2.77777777770155933842e-03;
    private const double P3 = 6.61375632143793436117e-05;
    private const double P4 = -1.65339022054652515390e-06;
    private const double P5 = 4.13813679705723846039e-08;

    /// <summary>e to the power <paramref name="x"/>; error below one unit in the last place.</summary>
    /// <param name="x">Any double; NaN gives NaN, overflow gives positive infinity, underflow a subnormal or zero.</param>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return double.NaN;
        x = x > ExpMax ? ExpMax : x;
        x = x < ExpMin ? ExpMin : x;
        var shifted = x * Log2E + Rounder;
        var k = shifted - Rounder;
        var high = x - k * Ln2High;
        var low = k * Ln2Low;
        var y = ExpReduced(high, low);
        // Two factors reach subnormals and the last binade; the first product is exact, so only one rounding happens.
        var n = (ulong)(BitConverter.DoubleToInt64Bits(shifted) - BitConverter.DoubleToInt64Bits(Rounder) + 2048);
        var half = n >> 1;
        var first = BitConverter.UInt64BitsToDouble((half - 1) << 52);
        var second = BitConverter.UInt64BitsToDouble((n - half - 1) << 52);
        return y * first * second;
    }

    /// <summary>Four exponentials at once, each with the bits of the scalar <see cref="Exp(double)"/>.</summary>
    /// <param name="x">Four doubles; special values as in the scalar version.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x)
    {
        var ordered = Vector256.Equals(x, x);
        var max = Vector256.Create(ExpMax);
        var min = Vector256.Create(ExpMin);
        x = Vector256.ConditionalSelect(Vector256.GreaterThan(x, max), max, x);
        x = Vector256.ConditionalSelect(Vector256.LessThan(x, min), min, x);
        var rounder = Vector256.Create(Rounder);
        var shifted = x * Vector256.Create(Log2E) + rounder;
        var k = shifted - rounder;
        var high = x - k * Vector256.Create(Ln2High);
        var low = k * Vector256.Create(Ln2Low);

        var r = high - low;
        var t = r * r;
        var c = r - t * (Vector256.Create(P1) + t * (Vector256.Create(P2) + t * (Vector256.Create(P3)
            + t * (Vector256.Create(P4) + t * Vector256.Create(P5)))));
        var two = Vector256.Create(2.0);
        var y = Vector256<double>.One - ((low - (r * c) / (two - c)) - high);

        var n = shifted.AsUInt64() - rounder.AsUInt64() + Vector256.Create(2048UL);
        var half = Vector256.ShiftRightLogical(n, 1);
        var first = Vector256.ShiftLeft(half - Vector256<ulong>.One, 52).AsDouble();
        var second = Vector256.ShiftLeft(n - half - Vector256<ulong>.One, 52).AsDouble();
        return Vector256.ConditionalSelect(ordered, y * first * second, Vector256.Create(double.NaN));
    }

    /// <summary>Writes the exponential of every element of <paramref name="x"/>.</summary>
    /// <param name="x">Arguments.</param>
    /// <param name="result">At least as long as <paramref name="x"/>; may be the same memory.</param>
    /// <exception cref="ArgumentException"><paramref name="result"/> is shorter than <paramref name="x"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Exp(ReadOnlySpan<double> x, Span<double> result)
    {
        RequireRoom(x, result);
        var i = 0;
        for (; i <= x.Length - 4; i += 4) Exp(Vector256.Create(x.Slice(i, 4))).CopyTo(result.Slice(i, 4));
        for (; i < x.Length; i++) result[i] = Exp(x[i]);
    }

    // exp(high - low) for a difference within half of ln 2; high and low come from the reduction in two pieces.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpReduced(double high, double low)
    {
        var r = high - low;
        var t = r * r;
        var c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
        return 1.0 - ((low - (r * c) / (2.0 - c)) - high);
    }

    private static void RequireRoom(ReadOnlySpan<double> x, Span<double> result)
    {
        if (result.Length < x.Length)
            throw new ArgumentException($"The result holds {result.Length} elements; {x.Length} are needed.", nameof(result));
    }
}
