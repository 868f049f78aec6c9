using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Lab.Tests;

/// <summary>
/// Every figure of the lab's guides is what the runs say. A figure is followed by a comment:
/// <c>&lt;!-- lab WHAT SCENARIO SERIES [path=value ...] --&gt;</c>. WHAT is <c>first</c> (the first month, billions) or <c>last</c> (the
/// last year, billions a month) of one run, or of N runs <c>below:N:SHARE</c> (how many end below a share of the first month),
/// <c>low:N:SHARE</c> and <c>high:N:SHARE</c> (where those below, and the others, end: per cent of the first month);
/// <c>~K</c> after it lets the figure be K off.
/// </summary>
public partial class GuideTests
{
    private static readonly Desk Desk = new(new Library(PlugInSet.None));

    private static readonly string Pages = Path.Combine(ConfigFolder.Find("lab"), "..", "..", "docs", "educators");

    /// <summary>Figures by page, in the page's order.</summary>
    public static IEnumerable<object[]> Figures { get; } =
        [.. Directory.GetFiles(Pages, "*.md").Order(StringComparer.Ordinal).SelectMany(page => Marked().Matches(File.ReadAllText(page))
            .Select(m => new object[] { Path.GetFileName(page), m.Groups["figure"].Value, m.Groups["what"].Value.Trim() }))];

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_of_a_guide_is_that_of_the_runs(string page, string figure, string what)
    {
        var words = what.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var cut = words[0].Split('~');
        var (kind, slack) = (cut[0].Split(':'), cut.Length > 1 ? double.Parse(cut[1], CultureInfo.InvariantCulture) : 0);
        var found = Value(kind, words[1], words[2], words[3..]);
        var digits = figure.Contains('.', StringComparison.Ordinal) ? figure.Length - figure.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var rounded = Math.Round(found, digits, MidpointRounding.AwayFromZero);
        var said = double.Parse(figure, CultureInfo.InvariantCulture);
        Assert.True(Math.Abs(rounded - said) <= slack + 1e-9,
            string.Create(CultureInfo.InvariantCulture, $"{page} says {figure} ({what}); the runs say {rounded}."));
    }

    [Theory]
    [InlineData("change-of-heart")]
    [InlineData("tariff-war")]
    [InlineData("veto-bought-off")]
    [InlineData("nuclear-package-snapback")]
    [InlineData("istanbul-steps")]
    [InlineData("ratification-fails")]
    [InlineData("us-russia-reset")]
    [InlineData("six-state-summit")]
    [InlineData("southern-reset")]
    public void A_guide_has_all_that_a_teacher_looks_for(string scenario)
    {
        var guide = File.ReadAllText(Path.Combine(Pages, scenario + ".md"));
        Assert.All(["**Goal.**", "| 20 minutes |", "| 50 minutes |", "| 90 minutes |", "**Script.**", "**Debrief.**", "**Handout.**",
            "**Answer notes.**", "**What this model cannot say.**"], part => Assert.Contains(part, guide, StringComparison.Ordinal));
        var debrief = guide[guide.IndexOf("**Debrief.**", StringComparison.Ordinal)..guide.IndexOf("**Handout.**", StringComparison.Ordinal)];
        Assert.Equal(3, Numbered().Count(debrief));
        Assert.Equal(3, Regex.Count(debrief, Regex.Escape("](lab.html#") + @"\w+/" + Regex.Escape(scenario)));
    }

    private static double Value(string[] kind, string scenario, string series, string[] sets)
    {
        var runs = kind.Length > 1 ? int.Parse(kind[1], CultureInfo.InvariantCulture) : 1;
        var changes = string.Join(", ", sets.Select(s => $"\"{s}\""));
        var answer = JsonDocument.Parse(Desk.Answer($$"""{"ask": "ensemble", "spec": {"scenario": "{{scenario}}", "sets": [{{changes}}]}, "replicates": {{runs}}, "series": "{{series}}"}""")).RootElement;
        Assert.False(answer.TryGetProperty("error", out var error), error.ToString());
        var first = answer.GetProperty("paths")[0][0].GetDouble();
        double[] ends = [.. answer.GetProperty("ends").EnumerateArray().Select(e => e.GetDouble())];
        var mark = kind.Length > 2 ? first * double.Parse(kind[2], CultureInfo.InvariantCulture) : 0;
        return kind[0] switch
        {
            "first" => first / 1000,
            "last" => ends[0] / 1000,
            "below" => ends.Count(e => e < mark),
            "low" => 100 * ends.Where(e => e < mark).Average() / first,
            "high" => 100 * ends.Where(e => e >= mark).Average() / first,
            _ => throw new FormatException($"A figure is first, last, below, low or high, not \"{kind[0]}\"."),
        };
    }

    [GeneratedRegex(@"(?<figure>\d+(\.\d+)?)<!-- lab (?<what>[^>]+?)-->")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^\d\. ", RegexOptions.Multiline)]
    private static partial Regex Numbered();
}
