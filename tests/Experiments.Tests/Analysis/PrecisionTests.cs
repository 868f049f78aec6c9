using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Tests.Support;

namespace NegotiationSim.Experiments.Tests.Analysis;

public class PrecisionTests
{
    // Conover (1999), Practical Nonparametric Statistics, section 3.2: the median of 20 lies between the 6th and the 15th
    // with 95.9 %; five values cannot enclose it (93.8 %), six can (96.9 %).
    [Theory]
    [InlineData(0.5, 20, 6, 15)]
    [InlineData(0.5, 6, 1, 6)]
    [InlineData(0.5, 10, 2, 9)]
    public void Ranks_that_enclose_a_quantile_are_those_of_the_table(double share, int n, int low, int high) =>
        Assert.Equal((low, high), Precision.Ranks(share, n));

    [Fact]
    public void Too_few_values_enclose_no_quantile()
    {
        Assert.Null(Precision.Ranks(0.5, 5));
        Assert.Null(Precision.Ranks(0.1, 30));
    }

    [Fact]
    public void Half_widths_are_those_of_a_normal_sample_and_shrink_with_the_root()
    {
        // A sample of 2,000 of a normal distribution with deviation 10: t(99) 1.984 * 10 / 10; the 40th and 61st of 100
        // enclose the median and lie where 39.5 and 60.5 % lie below: z of 60.5 % is 0.2663.
        var chance = TestFunctions.Chance(4);
        var found = Precision.Of([.. Enumerable.Range(0, 2000).Select(i => 10 * chance.Normal("value", i))]);
        var hundred = found.Single(p => p.Replicates == 100);
        Assert.Equal(1.984, hundred.Mean, 0.08);
        Assert.Equal(2.663, hundred.Median, 0.15);
        Assert.True(hundred.Tail > hundred.Median);
        Assert.Equal(10, hundred.Mean / found.Single(p => p.Replicates == 10_000).Mean, 0.2);
        Assert.True(double.IsNaN(found.Single(p => p.Replicates == 20).Tail));
    }

    [Fact]
    public void One_replicate_shows_no_spread() => Assert.Throws<ArgumentException>(() => Precision.Of([1]));
}
