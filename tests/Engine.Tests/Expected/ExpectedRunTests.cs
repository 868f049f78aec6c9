using NegotiationSim.Engine.Expected;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Results.Folder;

namespace NegotiationSim.Engine.Tests.Expected;

public class ExpectedRunTests
{
    private static readonly Expectation Before =
        new("s", 1, "here", new string('a', 64), 1e-6, [new ExpectedFigure("flow", "million USD", 100, 50)]);

    public static TheoryData<string> Names => [.. ExpectedFile.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_shipped_scenario_comes_out_as_expected(string name)
    {
        var now = await ExpectedRun.NowAsync(new Library(), name, CancellationToken.None);
        var moved = ExpectedRun.Moved(ExpectedFile.Read(name)!, now);
        Assert.True(moved.IsEmpty, string.Join(Environment.NewLine, moved) + Environment.NewLine
            + "If that was meant: ./negsim expected --update (on " + ProgramIdentity.Platform + ")");
    }

    [Fact]
    public void A_figure_that_moved_is_named_with_both_values()
    {
        var line = Assert.Single(ExpectedRun.Moved(Before,
            Before with { Headline = [new ExpectedFigure("flow", "million USD", 100, 55)] }));
        Assert.Contains("flow, last year: 50 to 55 million USD (+10.000 %)", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_platform_is_held_to_figures_only()
    {
        var digest = new string('b', 64);
        Assert.Single(ExpectedRun.Moved(Before, Before with { Digest = digest }));
        Assert.Empty(ExpectedRun.Moved(Before, Before with { Digest = digest, Platform = "elsewhere" }));
        Assert.Empty(ExpectedRun.Moved(Before, Before
            with
        { Digest = digest, Platform = "elsewhere", Headline = [new ExpectedFigure("flow", "million USD", 100.00001, 50)] }));
    }

    [Fact]
    public void Series_that_come_and_go_are_named() =>
        Assert.Equal(2, ExpectedRun.Moved(Before, Before with { Headline = [new ExpectedFigure("price", "dollars", 1, 1)] }).Length);
}
