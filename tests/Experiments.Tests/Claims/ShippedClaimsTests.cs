using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Claims;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Pages;

namespace NegotiationSim.Experiments.Tests.Claims;

/// <summary>What shipped scenarios say about themselves is what runs of them say.</summary>
[Trait("Length", "Long")]
public class ShippedClaimsTests
{
    /// <summary>Least share of the headline that a lever moves over its range: one that moves less teaches nothing.</summary>
    private const double LeastReach = 0.05;

    private static readonly Library Library = new();

    public static TheoryData<string> WithClaims => [.. ConfigFolder.Names("scenarios").Where(n => !Library.Scenario(n, []).Claims.IsEmpty)];

    public static TheoryData<string> WithHeadline =>
        [.. ConfigFolder.Names("scenarios").Where(n => Library.Scenario(n, []).Headline is not null)];

    [Theory]
    [MemberData(nameof(WithClaims))]
    public void Every_sentence_is_true(string scenario) => Assert.All(
        ClaimCheck.Of(Library, scenario, 2, default),
            r => Assert.True(r.Holds, $"{r.Claim.Says} It comes to {r.Value}, not {r.Claim.Least} to {r.Claim.Most}."));

    [Theory]
    [MemberData(nameof(WithHeadline))]
    public void Every_lever_moves_the_headline(string scenario)
    {
        var levers = LeverReach.Of(Library, scenario, 20, 2, default);
        Assert.InRange(levers.Length, 4, 6);
        Assert.All(levers, l => Assert.True(l.Share >= LeastReach, $"{l.Lever.Title}: {l.Left} to {l.Right}, {100 * l.Share:0.0} %."));
    }

    [Theory]
    [MemberData(nameof(WithHeadline))]
    public void Somebody_decides_and_replicates_differ(string scenario)
    {
        var loaded = Library.Scenario(scenario, []);
        Assert.True(loaded.Resolved.Mode == MeasureMode.Decided || !loaded.Resolved.Dossiers.IsEmpty);
        var values = FigureRuns.Of(Library, scenario, [], [loaded.Headline!.Figure], 8, 2, default)[0];
        Assert.True(values.Distinct().Count() > 1);
    }

    [Theory]
    [InlineData("tariff-war")]
    [InlineData("six-state-summit")]
    [InlineData("southern-reset")]
    public void The_lesson_says_what_is_claimed(string lesson)
    {
        var page = Path.Combine(Repository.Root, "docs", "educators", lesson + ".md");
        Assert.Equal(string.Join('\n', Library.Scenario(lesson, []).Claims.Select(c => "- " + c.Says)),
            MarkedPage.Block(File.ReadAllText(page), page, "claims"));
    }
}
