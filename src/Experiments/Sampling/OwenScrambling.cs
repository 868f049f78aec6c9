using System.Globalization;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>
/// Nested uniform scrambling of a digital net in base 2: every digit is flipped or not by a draw of its own, addressed
/// by the digits before it. Points stay as evenly spread, become uniform, and errors can be estimated from repeats.
/// </summary>
/// <remarks>Owen (1995), Randomly permuted (t, m, s)-nets and (t, s)-sequences.</remarks>
internal static class OwenScrambling
{
    // No two of the first 2^20 points share 20 digits of a coordinate, so what follows them is uniform within its cell.
    private const int Depth = 20;

    /// <summary>How many points can be scrambled: 2^20.</summary>
    public const int MostPoints = 1 << Depth;

    /// <summary>A coordinate after scrambling, in [0, 1).</summary>
    /// <param name="coordinate">The coordinate times 2^32.</param>
    /// <param name="draws">The design's draws.</param>
    /// <param name="axis">Name of the axis: axes are scrambled apart, whatever other axes there are.</param>
    public static double At(uint coordinate, Draws draws, string axis)
    {
        var scrambled = 0u;
        for (var digit = 0; digit < Depth; digit++)
        {
            var before = digit == 0 ? 0 : (int)(coordinate >> (32 - digit));
            var own = (coordinate >> (31 - digit)) & 1;
            scrambled = (scrambled << 1) | (own ^ (draws.Chance(axis, 0.5, (1 << digit) | before) ? 1u : 0u));
        }

        return (scrambled + draws.Uniform(axis, (1 << Depth) | (int)(coordinate >> (32 - Depth)))) / MostPoints;
    }

    /// <summary>The first points of Sobol's sequence, each axis scrambled.</summary>
    /// <param name="count">How many; a power of two up to <see cref="MostPoints"/>.</param>
    /// <param name="axes">Names of the axes, each once.</param>
    /// <param name="draws">The design's draws.</param>
    /// <returns>By point, then axis.</returns>
    public static double[][] Sobol(int count, IReadOnlyList<string> axes, Draws draws) =>
        [.. SobolSequence.Points(count, axes.Count).Select(point => point.Select((x, d) => At(x, draws, axes[d])).ToArray())];

    /// <summary>What is wrong with a number of points; empty where nothing is.</summary>
    public static string Problem(int count)
    {
        if (count is >= 2 and <= MostPoints && (count & (count - 1)) == 0) return "";
        var below = 2;
        while (below * 2 <= Math.Min(count, MostPoints)) below *= 2;
        var offer = below < count && below < MostPoints ? Number(below) + " or " + Number(below * 2) : Number(below);
        return $"A Sobol sequence is balanced only for powers of two, 2 to {Number(MostPoints)}; found {Number(count)}, write {offer}.";
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
