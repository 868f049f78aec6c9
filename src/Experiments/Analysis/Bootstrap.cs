using MathNet.Numerics.Random;
using MathNet.Numerics.Statistics;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>Percentile intervals from rows drawn again with replacement.</summary>
/// <remarks>Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.</remarks>
internal static class Bootstrap
{
    /// <summary>Samples drawn where nothing else is asked for.</summary>
    public const int Samples = 1000;

    /// <summary>Intervals of some figures of the same rows.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="samples">How many samples are drawn.</param>
    /// <param name="draws">Where chance comes from.</param>
    /// <param name="figures">The figures of a sample, given its rows.</param>
    /// <returns>By figure.</returns>
    public static Interval[] Of(int rows, int samples, Draws draws, Func<int[], double[]> figures)
    {
        var chosen = Enumerable.Range(0, rows).ToArray();
        var estimates = figures(chosen);
        var drawn = estimates.Select(_ => new double[samples]).ToArray();
        // One addressed draw starts a plain stream: nobody ever asks for one of these millions of draws by name.
        var stream = new Xoshiro256StarStar((int)(draws.Uniform("resample") * int.MaxValue), threadSafe: false);
        for (var s = 0; s < samples; s++)
        {
            for (var r = 0; r < rows; r++) chosen[r] = (int)(stream.NextDouble() * rows);
            var again = figures(chosen);
            for (var f = 0; f < again.Length; f++) drawn[f][s] = again[f];
        }

        return [.. estimates.Select((estimate, f) => Ends(estimate, drawn[f]))];
    }

    private static Interval Ends(double estimate, double[] drawn)
    {
        Array.Sort(drawn);
        double At(double share) => SortedArrayStatistics.QuantileCustom(drawn, share, QuantileDefinition.R7);
        return new Interval(estimate, At(0.025), At(0.975));
    }
}
