using NegotiationSim.Experiments.Analysis;

namespace NegotiationSim.Experiments.Tests.Analysis;

public class UnpairedSampleTests
{
    // R's data set "sleep" (Cushny and Peebles 1905), extra hours by drug.
    private static readonly double[] First = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];

    private static readonly double[] Second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void It_is_what_R_says_of_sleep()
    {
        // t.test(extra ~ group, data = sleep): means 0.75 and 2.33, df 17.776, 95 % interval -3.3654832 to 0.2054832.
        var difference = UnpairedSample.Difference(First, Second);
        Assert.Equal(1.58, difference.Estimate, 1e-12);
        Assert.Equal(-0.2054832, difference.Low, 1e-6);
        Assert.Equal(3.3654832, difference.High, 1e-6);
    }

    [Fact]
    public void Of_a_single_value_nothing_is_known() => Assert.True(double.IsNaN(UnpairedSample.Difference([1], Second).Low));
}
