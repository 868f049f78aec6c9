using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Tests.Terminal;

public class SparklineTests
{
    [Fact]
    public void Rising_figures_rise() => Assert.Equal("▁▂▃▄▅▆▇█", Sparkline.Of([0, 1, 2, 3, 4, 5, 6, 7], 8));

    [Fact]
    public void What_does_not_move_is_a_level_line_at_its_height_and_not_a_crash()
    {
        Assert.Equal("███", Sparkline.Of([5, 5, 5], 8));
        Assert.Equal("█████", Sparkline.Of([6334, 6330, 6320, 6310, 6308], 8));
    }

    [Fact]
    public void What_falls_by_half_falls_by_half_of_the_height() => Assert.Equal("█▅▁", Sparkline.Of([10, 5, 0], 3));

    [Fact]
    public void What_is_below_zero_starts_from_the_lowest() => Assert.Equal("▁█", Sparkline.Of([-4, 0], 2));

    [Fact]
    public void Zero_stays_at_the_ground() => Assert.Equal("▁▁", Sparkline.Of([0, 0], 2));

    [Fact]
    public void Long_series_are_averaged() => Assert.Equal("▂█", Sparkline.Of([0, 2, 8, 6], 2));

    [Fact]
    public void Nothing_draws_nothing() => Assert.Equal("", Sparkline.Of([], 8));
}
