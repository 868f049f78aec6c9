using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Experiments.Sampling;

namespace NegotiationSim.Experiments.Tests.Support;

/// <summary>Functions whose sensitivity indices are known in closed form, over the unit cube.</summary>
internal static class TestFunctions
{
    public static ImmutableArray<VariedFactor> Factors(int count) =>
        [.. Enumerable.Range(1, count).Select(f => new VariedFactor("x" + f, "", new UniformDistribution(0, 1)))];

    public static Draws Chance(long seed) => DrawKey.Of(seed, 0).For(0, Phase.Events, "design");

    /// <summary>Ishigami and Homma (1990) with a = 7, b = 0.1, each factor from -π to π.</summary>
    public static double Ishigami(double[] share)
    {
        var x = share.Select(s => (2 * s - 1) * Math.PI).ToArray();
        return Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }

    /// <summary>Sobol's g-function (Saltelli and Sobol 1995).</summary>
    public static double G(double[] share, double[] a) =>
        share.Select((s, f) => (Math.Abs(4 * s - 2) + a[f]) / (1 + a[f])).Aggregate(1.0, (x, y) => x * y);
}
