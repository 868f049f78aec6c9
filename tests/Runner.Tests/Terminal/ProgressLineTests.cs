using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Tests.Terminal;

public class ProgressLineTests
{
    [Fact]
    public void It_shows_month_share_rate_and_time_left() =>
        Assert.Equal(
            "2023-07  31 of 60 months  ━━━━━━━━━━━━━━━───────────────  2 a second  0:14 left",
            ProgressLine.Line("2023-07", 31, 60, "months", 2, 100));

    [Theory]
    [InlineData(52)]
    [InlineData(30)]
    [InlineData(10)]
    public void It_never_wraps(int width) => Assert.True(ProgressLine.Line("2023-07", 31, 60, "months", 2, width).Length < width);
}
