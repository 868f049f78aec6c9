namespace NegotiationSim.Model.Equilibrium;

/// <summary>
/// Finds the fixed point of a map by Anderson's mixing: from the last few steps it guesses where they lead (Walker and Ni 2011,
/// SIAM Journal on Numerical Analysis 49, algorithm AA). Where a guess makes matters much worse it starts over from the map alone.
/// </summary>
internal sealed class FixedPointSearch
{
    private const int Memory = 10;

    // A guess that multiplies the gap by this is thrown away with the history it came from.
    private const double Worse = 100.0;

    private readonly int length;
    private readonly double[][] gapSteps = new double[Memory][];
    private readonly double[][] mapSteps = new double[Memory][];

    // Products of the steps of the gap with each other; only those with the newest change from round to round.
    private readonly double[] products = new double[Memory * Memory];
    private int known;
    private int oldest;

    /// <summary>Prepares a search over points of <paramref name="length"/> numbers.</summary>
    internal FixedPointSearch(int length)
    {
        this.length = length;
        for (var h = 0; h < Memory; h++) (gapSteps[h], mapSteps[h]) = (new double[length], new double[length]);
    }

    /// <summary>Moves <paramref name="point"/> to the fixed point.</summary>
    /// <param name="map">Writes the image of the first argument to the second.</param>
    /// <param name="point">Where to start; holds the last point.</param>
    /// <param name="tolerance">Largest gap between a point and its image at the end.</param>
    /// <param name="most">Most evaluations.</param>
    /// <returns>Evaluations made and the gap left, NaN where the map broke down.</returns>
    internal (int Rounds, double Gap) Run(Action<double[], double[]> map, double[] point, double tolerance, int most)
    {
        var (image, gap, lastImage, lastGap) = (new double[length], new double[length], new double[length], new double[length]);
        var (best, bestSize) = (new double[length], double.PositiveInfinity);
        var size = double.NaN;
        var isFresh = true;
        for (var round = 1; round <= most; round++)
        {
            map(point, image);
            size = 0.0;
            for (var i = 0; i < length; i++)
            {
                gap[i] = image[i] - point[i];
                size = Math.Max(size, Math.Abs(gap[i])); // NaN stays NaN
            }

            if (size <= tolerance) return (round, size);
            if (!(size <= Worse * bestSize))
            {
                if (known == 0) return (round, double.NaN);
                (known, isFresh, bestSize) = (0, true, double.MaxValue);
                best.CopyTo(point, 0);
                continue;
            }

            if (size < bestSize)
            {
                bestSize = size;
                image.CopyTo(best, 0);
            }

            if (!isFresh) Remember(gap, lastGap, image, lastImage);
            isFresh = false;
            gap.CopyTo(lastGap, 0);
            image.CopyTo(lastImage, 0);
            image.CopyTo(point, 0);
            if (known > 0) Mix(gap, point);
        }

        return (most, size);
    }

    private void Remember(double[] gap, double[] lastGap, double[] image, double[] lastImage)
    {
        var slot = known < Memory ? known++ : oldest;
        oldest = known < Memory ? 0 : (slot + 1) % Memory;
        for (var i = 0; i < length; i++)
        {
            gapSteps[slot][i] = gap[i] - lastGap[i];
            mapSteps[slot][i] = image[i] - lastImage[i];
        }

        for (var h = 0; h < known; h++) products[slot * Memory + h] = products[h * Memory + slot] = Lanes.Dot(gapSteps[slot], gapSteps[h]);
    }

    /// <summary>Takes from the image what the steps so far say is left of the gap, in the sense of least squares.</summary>
    private void Mix(double[] gap, double[] point)
    {
        var square = new double[known * known];
        var side = new double[known];
        for (var a = 0; a < known; a++)
        {
            side[a] = Lanes.Dot(gapSteps[a], gap);
            for (var b = 0; b < known; b++) square[a * known + b] = products[a * Memory + b];
        }

        SolveInPlace(square, side);
        for (var a = 0; a < known; a++) Lanes.AddScaled(mapSteps[a], -side[a], point);
    }

    /// <summary>Cholesky's method; a step that the others already span gets no weight.</summary>
    private static void SolveInPlace(double[] square, double[] side)
    {
        var n = side.Length;
        for (var a = 0; a < n; a++)
        {
            var before = square[a * n + a];
            for (var b = 0; b <= a; b++)
            {
                var sum = square[a * n + b];
                for (var c = 0; c < b; c++) sum -= square[a * n + c] * square[b * n + c];
                if (a != b) square[a * n + b] = square[b * n + b] > 0.0 ? sum / square[b * n + b] : 0.0;
                else square[a * n + a] = sum > 1e-14 * before ? Math.Sqrt(sum) : 0.0;
            }

            var left = side[a];
            for (var b = 0; b < a; b++) left -= square[a * n + b] * side[b];
            side[a] = square[a * n + a] > 0.0 ? left / square[a * n + a] : 0.0;
        }

        for (var a = n - 1; a >= 0; a--)
        {
            var left = side[a];
            for (var b = a + 1; b < n; b++) left -= square[b * n + a] * side[b];
            side[a] = square[a * n + a] > 0.0 ? left / square[a * n + a] : 0.0;
        }
    }
}
