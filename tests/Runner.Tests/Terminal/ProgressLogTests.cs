using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Tests.Terminal;

public class ProgressLogTests
{
    [Fact]
    public void A_log_has_plain_lines_and_a_slow_pace_is_told_by_the_minute() =>
        Assert.Equal("replicates  3 of 8 replicates  30 a minute  0:10 left",
            ProgressLine.Line("replicates", 3, 8, "replicates", 0.5, 100, bar: false));

    [Fact]
    public void A_pace_that_is_not_known_yet_is_not_told() =>
        Assert.Equal("2023-07  1 of 60 months", ProgressLine.Line("2023-07", 1, 60, "months", 0, 100, bar: false));

    [Fact]
    public void A_run_that_ends_soon_leaves_a_log_empty()
    {
        var log = new StringWriter();
        using (var line = new ProgressLine(false, log, log: true)) line.Show("2023-07", 60, 60, "months");
        Assert.Equal("", log.ToString());
    }
}
