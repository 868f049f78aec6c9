using NegotiationSim.Experiments.Analysis;

namespace NegotiationSim.Experiments.Tests.Analysis;

public class PairedSampleTests
{
    // Student's sleep data (Biometrika 1908, table): extra hours of sleep under the second drug less the first.
    private static readonly double[] Sleep = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4];

    [Fact]
    public void TTest_and_interval_agree_with_the_published_analysis_of_Students_sleep_data()
    {
        // The well-known result: t = 4.0621 on 9 degrees of freedom, p = 0.002833, interval 0.7001 to 2.4599.
        Assert.Equal(0.002833, PairedSample.TTest(Sleep), 5e-7);
        var (mean, low, high) = PairedSample.Mean(Sleep);
        Assert.Equal(1.58, mean, 1e-12);
        Assert.Equal(0.7001142, low, 5e-7);
        Assert.Equal(2.4598858, high, 5e-7);
    }

    [Fact]
    public void SignedRank_agrees_with_the_published_analysis_of_Students_sleep_data() =>
        // Zero left out, one tie, continuity correction: V = 45, p = 0.009091.
        Assert.Equal(0.009091, PairedSample.SignedRank(Sleep), 5e-7);

    [Fact]
    public void A_single_value_has_no_interval() => Assert.Equal((3.0, double.NaN, double.NaN), PairedSample.Mean([3.0]));

    [Fact]
    public void Tests_find_nothing_where_nothing_differs()
    {
        Assert.Equal(1.0, PairedSample.TTest([0.0, 0.0, 0.0]));
        Assert.Equal(1.0, PairedSample.SignedRank([0.0, 0.0, 0.0]));
        Assert.Equal(1.0, PairedSample.SignedRank([-1.0, 1.0, -2.0, 2.0]));
    }

    [Fact]
    public void Holm_steps_down_and_never_lets_a_larger_p_overtake() =>
        // Worked by hand: 0.01·3, 0.02·2, then at least the one before; 0.04·1 = 0.04.
        Assert.Equal([0.03, 0.04, 0.04], PairedSample.Holm([0.01, 0.04, 0.02]).Select(p => Math.Round(p, 12)));
}
