using System.Globalization;
using System.Numerics;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>
/// Sobol's low-discrepancy sequence in base 2, in Gray code order, with the direction numbers of Joe and Kuo
/// (new-joe-kuo-6.21201). The first point is the origin; scramble it before it meets a factor.
/// </summary>
/// <remarks>
/// Sobol (1967), USSR Computational Mathematics 7:86; Antonov and Saleev (1979) for the order; Joe and Kuo (2008), SIAM
/// J. Sci. Comput. 30:2635. A count that is no power of two loses the balance that is the sequence's point (Owen 2020).
/// </remarks>
public static class SobolSequence
{
    /// <summary>Binary digits of a coordinate.</summary>
    public const int Bits = 32;

    /// <summary>How many dimensions there are directions for.</summary>
    public const int MostDimensions = 256;

    private static readonly Lazy<uint[][]> Directions = new(Read);

    /// <summary>The first points.</summary>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="dimensions">Of how many coordinates, 1 to <see cref="MostDimensions"/>.</param>
    /// <returns>By point, then dimension: the coordinate times 2^32.</returns>
    public static uint[][] Points(int count, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        var points = new uint[count][];
        points[0] = new uint[dimensions];
        for (var i = 1; i < count; i++)
        {
            var flipped = BitOperations.TrailingZeroCount(i);
            var point = points[i] = [.. points[i - 1]];
            for (var d = 0; d < dimensions; d++) point[d] ^= Directions.Value[d][flipped];
        }

        return points;
    }

    private static uint[][] Read()
    {
        using var stream = typeof(SobolSequence).Assembly.GetManifestResourceStream("NegotiationSim.Experiments.Sampling.joe-kuo-6.txt")!;
        using var reader = new StreamReader(stream);
        var directions = new List<uint[]>(MostDimensions) { FirstDimension() };
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var numbers = line.Split(' ').Select(n => uint.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            directions.Add(Extended((int)numbers[0], numbers[1], numbers.AsSpan(2)));
        }

        return [.. directions];
    }

    private static uint[] FirstDimension()
    {
        var directions = new uint[Bits];
        for (var k = 0; k < Bits; k++) directions[k] = 1u << (Bits - 1 - k);
        return directions;
    }

    // Bratley and Fox (1988), equation 2: the polynomial's recurrence gives all directions from the first ones.
    private static uint[] Extended(int degree, uint coefficients, ReadOnlySpan<uint> first)
    {
        var directions = new uint[Bits];
        for (var k = 0; k < degree; k++) directions[k] = first[k] << (Bits - 1 - k);
        for (var k = degree; k < Bits; k++)
        {
            var direction = directions[k - degree] ^ (directions[k - degree] >> degree);
            for (var j = 1; j < degree; j++)
                if (((coefficients >> (degree - 1 - j)) & 1) == 1) direction ^= directions[k - j];
            directions[k] = direction;
        }

        return directions;
    }
}
