using NegotiationSim.Experiments.Analysis;

namespace NegotiationSim.Experiments.Tests.Analysis;

public class PointSummaryTests
{
    // Student's sleep data (Biometrika 1908): hours gained under two drugs by the same ten patients. R's t.test(paired = TRUE)
    // gives a difference of 1.58 and the interval 0.7001142 to 2.4598858; unpaired it would hold zero.
    private static readonly double[] First = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
        Second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void A_paired_difference_has_the_interval_R_gives()
    {
        var found = PairedDifference.Of(First, Second);
        Assert.Equal(1.58, found.Difference.Estimate, 1e-9);
        Assert.Equal(0.7001142, found.Difference.Low, 1e-7);
        Assert.Equal(2.4598858, found.Difference.High, 1e-7);
        // One of the ten slept as long with either; the other nine longer with the second.
        Assert.Equal(1.0, found.Greater);
    }

    [Fact]
    public void A_summary_keeps_mean_and_quantiles_and_leaves_its_input_alone()
    {
        var outcomes = First.ToArray();
        var found = PointSummary.Of(outcomes);
        Assert.Equal(First, outcomes);
        Assert.Equal(10, found.Replicates);
        Assert.Equal(0.75, found.Mean.Estimate, 1e-12);
        Assert.Equal(0.35, found.Band.Median, 1e-12);
    }

    [Fact]
    public void Points_with_other_numbers_of_replicates_cannot_be_paired() =>
        Assert.Throws<ArgumentException>(() => PairedDifference.Of(First, [1, 2]));
}
