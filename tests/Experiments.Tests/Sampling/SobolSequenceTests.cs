using System.Security.Cryptography;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Experiments.Sampling;

namespace NegotiationSim.Experiments.Tests.Sampling;

public class SobolSequenceTests
{
    // scipy.stats.qmc.Sobol(d=5, scramble=False).random(16), SciPy 1.10.1, times 16.
    private static readonly int[][] First =
    [
        [0, 0, 0, 0, 0], [8, 8, 8, 8, 8], [12, 4, 4, 4, 12], [4, 12, 12, 12, 4], [6, 6, 10, 14, 6], [14, 14, 2, 6, 14],
        [10, 2, 14, 10, 10], [2, 10, 6, 2, 2], [3, 5, 15, 7, 9], [11, 13, 7, 15, 1], [15, 1, 11, 3, 5], [7, 9, 3, 11, 13],
        [5, 3, 5, 9, 15], [13, 11, 13, 1, 7], [9, 7, 1, 13, 3], [1, 15, 9, 5, 11],
    ];

    [Fact]
    public void The_first_points_are_those_of_SciPy() =>
        Assert.Equal(First, SobolSequence.Points(16, 5).Select(p => p.Select(x => (int)(x >> 28)).ToArray()));

    [Fact]
    public void A_thousand_points_of_all_256_dimensions_are_those_of_SciPy()
    {
        // sha256((scipy.stats.qmc.Sobol(d=256, scramble=False, bits=30).random(1024) * 2**30).astype('<u4').tobytes()), SciPy 1.10.1.
        var bytes = SobolSequence.Points(1024, 256).SelectMany(p => p.SelectMany(x => BitConverter.GetBytes(x >> 2))).ToArray();
        Assert.Equal("affc72475567e88b5535fb1fb5117015943454b6a7d1227cc65e422e63944a32", Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public void Scrambled_points_still_lie_one_in_every_elementary_interval_of_two_axes()
    {
        // The first two dimensions are a (0, m, 2)-net: of 64 points one lies in each of the cells of volume 1/64, whatever their shape
        // (Niederreiter 1992).
        var points = OwenScramblingOf(64, "x", "y");
        for (var rows = 0; rows <= 6; rows++)
        {
            var cells = points.Select(p => ((int)(p[0] * (1 << rows)) << (6 - rows)) | (int)(p[1] * (1 << (6 - rows))));
            Assert.Equal(Enumerable.Range(0, 64), cells.Order());
        }
    }

    [Fact]
    public void Scrambled_axes_stay_as_they_are_when_points_or_axes_are_added()
    {
        var few = OwenScramblingOf(8, "x", "y");
        var more = OwenScramblingOf(32, "x", "y", "z");
        Assert.Equal(few.Select(p => (p[0], p[1])), more.Take(8).Select(p => (p[0], p[1])));
        Assert.Equal(32, more.Select(p => p[2]).Distinct().Count());
    }

    [Theory]
    [InlineData(100, "found 100, write 64 or 128")]
    [InlineData(1, "found 1, write 2")]
    [InlineData(1 << 21, "write 1048576")]
    public void A_count_that_is_no_power_of_two_is_refused_with_those_that_are(int count, string says)
    {
        var design = new SobolDesign(count);
        Assert.Contains(says, design.Problem([new VariedFactor("x", "", new UniformDistribution(0, 1))]), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => design.Points([new VariedFactor("x", "", new UniformDistribution(0, 1))], Designs(1)));
    }

    private static Draws Designs(long seed) => DrawKey.Of(seed, 0).For(0, Phase.Events, "design");

    private static double[][] OwenScramblingOf(int count, params string[] axes) =>
        new SobolDesign(count).Shares([.. axes.Select(a => new VariedFactor(a, "", new UniformDistribution(0, 1)))], Designs(3));
}
