using NegotiationSim.Experiments.Calibrations;

namespace NegotiationSim.Experiments.Tests.Calibrations;

/// <summary>
/// Against the textbook's least squares: y = a + b x at x = 0..4, so that the covariance is s²/(n Σx² - (Σx)²) times a known matrix.
/// </summary>
public class FitUncertaintyTests
{
    private static readonly double[] X = [0, 1, 2, 3, 4];

    private static double[] Equal => [0.2, 0.2, 0.2, 0.2, 0.2];

    [Fact]
    public void With_equal_weights_it_is_the_covariance_of_least_squares()
    {
        const double SumOfSquares = 0.6;
        var (errors, tied) = FitUncertainty.Of([[1, 1, 1, 1, 1], X], Equal, SumOfSquares / 5, [10, 10]);
        // s² = 0.6 / (5 - 2) = 0.2; n Σx² - (Σx)² = 50; var a = 0.2 · 30/50, var b = 0.2 · 5/50.
        Assert.Equal(Math.Sqrt(0.12), errors[0], 10);
        Assert.Equal(Math.Sqrt(0.02), errors[1], 10);
        Assert.All(tied, t => Assert.Empty(t));
    }

    [Fact]
    public void What_moves_nothing_is_flat_and_does_not_spoil_the_rest()
    {
        var (errors, _) = FitUncertainty.Of([[0, 0, 0, 0, 0], X], Equal, 0.12, [1, 10]);
        Assert.True(double.IsNaN(errors[0]));
        // One parameter, Σx² = 30: s² = 0.6 / 4.
        Assert.Equal(Math.Sqrt(0.15 / 30), errors[1], 10);
    }

    [Fact]
    public void Two_that_move_the_same_are_tied()
    {
        var (_, tied) = FitUncertainty.Of([X, [0, 1, 2, 3, 4.05]], Equal, 0.1, [1, 1]);
        Assert.Equal(1, Assert.Single(tied[0]));
        Assert.Equal(0, Assert.Single(tied[1]));
    }
}
