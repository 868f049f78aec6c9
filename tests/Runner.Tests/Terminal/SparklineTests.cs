using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Tests.Terminal;

public class SparklineTests
{
    [Fact]
    public void Rising_figures_rise() => Assert.Equal("▁▂▃▄▅▆▇█", Sparkline.Of([0, 1, 2, 3, 4, 5, 6, 7], 8));

    [Fact]
    public void A_flat_series_is_low() => Assert.Equal("▁▁▁", Sparkline.Of([5, 5, 5], 8));

    [Fact]
    public void Long_series_are_averaged() => Assert.Equal("▁█", Sparkline.Of([0, 2, 8, 10], 2));

    [Fact]
    public void Nothing_draws_nothing() => Assert.Equal("", Sparkline.Of([], 8));
}
