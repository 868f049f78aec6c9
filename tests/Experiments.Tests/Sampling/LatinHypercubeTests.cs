using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Experiments.Sampling;

namespace NegotiationSim.Experiments.Tests.Sampling;

public class LatinHypercubeTests
{
    [Fact]
    public void The_centred_discrepancy_is_that_of_SciPy()
    {
        // Fang, Li and Sudjianto (2006), as in the manual of scipy.stats.qmc.discrepancy; the second from SciPy 1.10.1.
        int[][] table = [[1, 3], [2, 6], [3, 2], [4, 5], [5, 1], [6, 4]];
        Assert.Equal(0.008142039609053464, CentredDiscrepancy.Of([.. table.Select(r => r.Select(l => ((2.0 * l) - 1) / 12).ToArray())]),
            1e-15);
        Assert.Equal(0.07356957609953652, CentredDiscrepancy.Of([[.1, .9, .4], [.35, .2, .7], [.6, .55, .15], [.8, .05, .95]]), 1e-15);
    }

    // The mean of three of scipy.stats.qmc.LatinHypercube(d, optimization="random-cd", seed=1, 2, 3).random(n), SciPy 1.10.1.
    [Theory]
    [InlineData(20, 2, 0.00118)]
    [InlineData(50, 3, 0.000615)]
    [InlineData(64, 4, 0.00110)]
    [InlineData(100, 6, 0.00236)]
    public void An_optimised_hypercube_is_as_even_as_SciPys(int count, int dimensions, double scipy)
    {
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var points = Points(count, dimensions, seed);
            Assert.InRange(CentredDiscrepancy.Of(points), 0, 1.1 * scipy);
        }
    }

    [Fact]
    public void Every_slice_of_every_axis_is_used_once()
    {
        var points = Points(37, 4, 5);
        for (var f = 0; f < 4; f++) Assert.Equal(Enumerable.Range(0, 37), points.Select(p => (int)(p[f] * 37)).Order());
    }

    private static double[][] Points(int count, int dimensions, long seed)
    {
        var factors = Enumerable.Range(0, dimensions).Select(
            f => new VariedFactor("factor " + f, "", new UniformDistribution(0, 1))).ToImmutableArray();
        return new LatinHypercubeDesign(count).Shares(factors, DrawKey.Of(seed, 0).For(0, Phase.Events, "design"));
    }
}
