using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Model.Equilibrium;

/// <summary>
/// Sums over rows in four lanes of fixed width, so that the order of additions, and with it every bit, is the same on every machine.
/// </summary>
internal static class Lanes
{
    /// <summary>Σ a_i b_i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var lanes = Vector256<double>.Zero;
        var i = 0;
        for (; i <= a.Length - 4; i += 4) lanes += Vector256.Create(a.Slice(i, 4)) * Vector256.Create(b.Slice(i, 4));
        var sum = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    /// <summary>to_i += factor a_i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(ReadOnlySpan<double> a, double factor, Span<double> to)
    {
        var lanes = Vector256.Create(factor);
        var i = 0;
        for (; i <= a.Length - 4; i += 4)
        {
            var sums = Vector256.Create<double>(to.Slice(i, 4)) + lanes * Vector256.Create(a.Slice(i, 4));
            sums.CopyTo(to.Slice(i, 4));
        }

        for (; i < a.Length; i++) to[i] += factor * a[i];
    }
}
