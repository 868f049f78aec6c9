using System.Globalization;
using NegotiationSim.Experiments.Sampling;

namespace NegotiationSim.Experiments.Tests.Sampling;

public class DistributionTests
{
    // Inverse distributions in closed form; the normal's from the usual table (z of 97.5 % is 1.959964).
    [Theory]
    [InlineData(0.25, -1)]
    [InlineData(1, 2)]
    public void A_uniform_factor_walks_its_range(double share, double value) => Close(value, new UniformDistribution(-2, 2), share);

    [Theory]
    [InlineData(0, 0.01)]
    [InlineData(0.5, 1)]
    [InlineData(1, 100)]
    public void A_log_uniform_factor_walks_in_ratios(double share, double value) =>
        Close(value, new LogUniformDistribution(0.01, 100), share);

    [Theory]
    [InlineData(0.5, 10)]
    [InlineData(0.975, 13.919928)]
    public void A_normal_factor_has_the_quantiles_of_the_table(double share, double value) =>
        Close(value, new NormalDistribution(10, 2, double.NegativeInfinity, double.PositiveInfinity), share);

    [Fact]
    public void A_normal_factor_that_is_cut_stays_inside_and_keeps_its_shape()
    {
        var half = new NormalDistribution(0, 1, 0, 10);
        Close(0, half, 0);
        Close(0.67449, half, 0.5);
        Close(-8, new NormalDistribution(0, 2), 0);
        Close(8, new NormalDistribution(0, 2), 1);
    }

    [Theory]
    [InlineData(0.2, 1)]
    [InlineData(0.05, 0.5)]
    [InlineData(1, 5)]
    public void A_triangular_factor_has_its_mode_where_it_is_said_to_be(double share, double value) =>
        Close(value, new TriangularDistribution(0, 1, 5), share);

    [Fact]
    public void Whole_numbers_and_levels_come_equally_often_and_no_others()
    {
        var shares = Enumerable.Range(0, 600).Select(i => i / 599.0).ToArray();
        Assert.Equal([("-1", 200), ("0", 200), ("1", 200)],
            shares.Select(new IntegerDistribution(-1, 1).At).GroupBy(v => v).Select(g => (g.Key, g.Count())));
        Assert.Equal([("off", 300), ("on", 300)], shares.Select(new LevelsDistribution(["off", "on"]).At).GroupBy(v => v).Select(
            g => (g.Key, g.Count())));
    }

    private static void Close(double expected, Distribution distribution, double share) =>
        Assert.Equal(expected, double.Parse(distribution.At(share), CultureInfo.InvariantCulture), 1e-5);
}
