using NegotiationSim.Model.History;
using NegotiationSim.Results.History;

namespace NegotiationSim.Results.Tests.History;

public class ComparedSeriesTests
{
    private static RecordedSeries Series(bool isSum, params RecordedPoint[] points) => new("s", "S", "u", "r", isSum, [.. points]);

    private static RecordedPoint Point(int from, int length, double value) => new("p", from, length, value, "source");

    [Fact]
    public void Windows_are_judged_apart()
    {
        double[] model = [10, 20, 30, 40, 50, 60];
        var series = Series(true, Point(0, 1, 10), Point(1, 1, 60), Point(2, 1, 30), Point(0, 4, 50), Point(4, 1, 50), Point(3, 3, 150),
            Point(5, 2, 1), Point(-1, 1, 1));
        var compared = ComparedSeries.Of(series, model);
        Assert.Equal(6, compared.Points.Length);
        // 10/10, 20/60, 30/30, 100/50 up to month 3; then 50/50 and 150/150, the last reaching over the border.
        var fit = compared.Before(4)!;
        Assert.Equal(4, fit.Points);
        Assert.Equal((0 + 100 + 0 + (200.0 * 50 / 150)) / 4, fit.Symmetric, 10);
        Assert.Equal(100 * ((160.0 / 150) - 1), fit.Bias!.Value, 10);
        // Monthly rates (10, 20, 30, 25) against (10, 60, 30, 12.5), Pearson by hand.
        var expected = ((-11.25 * -18.125) + (-1.25 * 31.875) + (8.75 * 1.875) + (3.75 * -15.625)) /
            Math.Sqrt(218.75 * ((18.125 * 18.125) + (31.875 * 31.875) + (1.875 * 1.875) + (15.625 * 15.625)));
        Assert.Equal(expected, fit.Correlation!.Value, 10);
        var forecast = compared.From(4)!;
        Assert.Equal(2, forecast.Points);
        Assert.Equal(0, forecast.Symmetric);
        Assert.Null(forecast.Correlation);
        Assert.Null(compared.From(6));
    }

    [Fact]
    public void A_mean_over_months_is_no_sum()
    {
        var point = ComparedSeries.Of(Series(false, Point(0, 2, 30)), [20, 40]).Points[0];
        Assert.Equal(30, point.Model);
        Assert.Equal(0, point.SymmetricError);
    }
}
