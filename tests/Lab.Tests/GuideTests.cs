using System.Globalization;
using System.Text.Json;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Lab.Tests;

/// <summary>Every figure of the guides' answer notes: the guide says it, and the runs say it.</summary>
public class GuideTests
{
    private static readonly Desk Desk = new(new Library(PlugInSet.None));

    [Theory]
    [InlineData("veto-bought-off", "flow:COR:BRE", "", "first", "3.1 billion dollars in the first month")]
    [InlineData("veto-bought-off", "flow:COR:BRE", "", "last", "3.7 billion a month in the last year")]
    [InlineData("veto-bought-off", "flow:COR:BRE", "dossiers.renewal.institutions.mandate.purse=0", "last", "1.2 billion")]
    [InlineData("nuclear-package-snapback", "flow:COR:ARD", "", "first", "3.6 billion dollars in the first month")]
    [InlineData("nuclear-package-snapback", "flow:COR:ARD", "", "last", "1.3 billion a month in the last year")]
    [InlineData("nuclear-package-snapback", "flow:COR:ARD", "dossiers.programme.issues.programme.levels.capped.temptation.COR=0", "last",
        "5.5 billion")]
    [InlineData("istanbul-steps", "flow:COR:ARD", "", "first", "3.6 billion dollars in the first month")]
    [InlineData("istanbul-steps", "flow:COR:ARD", "", "last", "5.3 billion a month in the last year")]
    [InlineData("istanbul-steps", "flow:COR:ARD", "dossiers.steps.phaseMonths=24", "last", "1.7\nbillion")]
    [InlineData("ratification-fails", "flow:COR:ARD", "", "first", "4.4 billion dollars in the first month")]
    [InlineData("ratification-fails", "flow:COR:ARD", "", "last", "2.8 billion a month in the last year")]
    [InlineData("ratification-fails", "flow:COR:ARD", "dossiers.treaty.institutions.parliament.demand=0", "last", "5.9 billion")]
    public void A_figure_of_a_guide_is_that_of_the_runs(string scenario, string series, string change, string when, string said)
    {
        var guide = File.ReadAllText(Path.Combine(ConfigFolder.Find("lab"), "..", "..", "docs", "educators", scenario + ".md"));
        Assert.Contains(said, guide, StringComparison.Ordinal);
        var sets = change.Length > 0 ? $"\"{change}\"" : "";
        var answer = JsonDocument.Parse(Desk.Answer($$"""{"ask": "ensemble", "spec": {"scenario": "{{scenario}}", "sets": [{{sets}}]}, "replicates": 1, "series": "{{series}}"}""")).RootElement;
        var figure = when == "first" ? answer.GetProperty("paths")[0][0].GetDouble() : answer.GetProperty("ends")[0].GetDouble();
        Assert.Equal(said.Split(' ', '\n')[0], (figure / 1000).ToString("0.0", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Of_a_hundred_runs_of_a_change_of_heart_as_many_stay_down_as_the_guide_says()
    {
        var guide = File.ReadAllText(Path.Combine(ConfigFolder.Find("lab"), "..", "..", "docs", "educators", "change-of-heart.md"));
        Assert.Contains("In 50 of 100 runs trade stays down, mostly at two fifths of what it was; in 50 it comes back to half or more",
            guide, StringComparison.Ordinal);
        var answer =
            JsonDocument.Parse(
            Desk.Answer(
            """{"ask": "ensemble", "spec": {"scenario": "change-of-heart"}, "replicates": 100, "series": "flow:ARD:COR"}""")).RootElement;
        var mark = 0.5 * answer.GetProperty("paths")[0][0].GetDouble();
        Assert.Equal(50, answer.GetProperty("ends").EnumerateArray().Count(e => e.GetDouble() >= mark));
    }
}
