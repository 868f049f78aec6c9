using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Docs;

/// <summary>
/// What lessons say is so: each page of <c>docs/educators</c> has lines <c>check</c> in a comment, a line a figure, and runs of the real
/// program are held against them. A line is <c>check KIND SCENARIO SERIES MONTHS [MONTHS] LOW..HIGH [path=value ...]</c>; kinds are mean,
/// and ratio and change of the second months against the first.
/// </summary>
public partial class EducatorPagesTests
{
    private static readonly string Pages = Repository.File("docs", "educators");

    private static readonly string[] All = [.. Directory.GetFiles(Pages, "*.md").Select(f => Path.GetFileName(f)).Order(
        StringComparer.Ordinal)];

    /// <summary>Pages whose figures are checked here; those of the lab's guides and of claims are checked with them.</summary>
    public static TheoryData<string> Checked { get; } = [.. All.Where(page => Checks(page).Count > 0)];

    /// <summary>Pages that name a lever to move on the command line.</summary>
    public static TheoryData<string> Levered { get; } =
        [.. All.Where(page => Setting().IsMatch(File.ReadAllText(Path.Combine(Pages, page))))];

    [Theory]
    [MemberData(nameof(Checked))]
    [Trait("Length", "Long")]
    public async Task Every_figure_of_a_lesson_is_what_the_program_finds(string page)
    {
        using var negsim = new Negsim { Home = Repository.Root };
        var runs = new Dictionary<string, JsonElement>();
        var checks = Checks(page);
        Assert.NotEmpty(checks);
        foreach (var check in checks)
        {
            var words = check.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (kind, scenario, series, paired) = (words[0], words[1], words[2], words[0] != "mean");
            string[] sets = [.. words.Skip(paired ? 6 : 5)];
            var key = string.Join(' ', [scenario, .. sets]);
            if (!runs.TryGetValue(key, out var run))
            {
                var ended = await negsim.RunAsync(["run", scenario, "--json", .. sets.SelectMany(s => new[] { "--set", s })]);
                Assert.True(ended.Code == 0, ended.Error);
                runs.Add(key, run = ended.Json);
            }

            var found = run.GetProperty("headline").EnumerateArray().SingleOrDefault(s => s.GetProperty("id").GetString() == series);
            Assert.True(found.ValueKind == JsonValueKind.Object, $"{scenario} has no series {series}.");
            double[] values = [.. found.GetProperty("values").EnumerateArray().Select(v => v.GetDouble())];
            var calendar = new Library().Plan(scenario, sets, 1).Scenario.Resolved.Calendar;
            double Mean(string months)
            {
                var dates = months.Split("..");
                double[] inside = [.. values.Where((_, m) => string.CompareOrdinal(calendar.Name(m), dates[0]) >= 0
                    && string.CompareOrdinal(calendar.Name(m), dates[1]) <= 0)];
                Assert.NotEmpty(inside);
                return inside.Average();
            }

            var value = kind switch
            {
                "mean" => Mean(words[3]),
                "ratio" => Mean(words[4]) / Mean(words[3]),
                "change" => Mean(words[4]) - Mean(words[3]),
                _ => throw new FormatException($"{page}: a check is a mean, a ratio or a change, not \"{kind}\"."),
            };
            double[] bounds = [.. words[paired ? 5 : 4].Split("..").Select(b => double.Parse(b, CultureInfo.InvariantCulture))];
            Assert.True(value >= bounds[0] && value <= bounds[1],
                string.Create(CultureInfo.InvariantCulture, $"{page}: {check}: found {value}."));
        }
    }

    [Theory]
    [MemberData(nameof(Levered))]
    public void Every_lever_a_lesson_names_is_one_that_can_be_moved(string page)
    {
        var text = File.ReadAllText(Path.Combine(Pages, page));
        var scenario = ScenarioRun().Match(text).Groups[1].Value;
        var paths = Setting().Matches(text).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(paths);
        Assert.All(paths, path => new Library().Plan(scenario, [path], 1));
    }

    private static List<string> Checks(string page) =>
        [.. File.ReadAllLines(Path.Combine(Pages, page)).Where(l => l.StartsWith("check ", StringComparison.Ordinal)).Select(
            l => l["check ".Length..])];

    [GeneratedRegex(@"negsim run ([a-z0-9-]+)")]
    private static partial Regex ScenarioRun();

    [GeneratedRegex(@"--set ([a-z0-9.-]+=[a-zA-Z0-9.-]+)")]
    private static partial Regex Setting();
}
