using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Episodes;
using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Pages;

namespace NegotiationSim.Experiments.Tests.Hindcasts;

/// <summary>The page is written by a long run; here its shape is checked against the code and the scenario, not its figures.</summary>
public class ValidationPageTests
{
    private static readonly string File = Path.GetFullPath(
        Path.Combine(ConfigFolder.Find("worlds"), "..", "..", "docs", "model", "validation.md"));

    private static readonly string Page = System.IO.File.ReadAllText(File);

    [Fact]
    public void Every_block_is_written()
    {
        Assert.All(ValidationPage.Blocks, b => Assert.NotEqual("", MarkedPage.Block(Page, File, b)));
        Assert.Contains("us-russia-reset", MarkedPage.Block(Page, File, "setting"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_series_of_the_scenario_and_every_figure_within_the_run_is_there()
    {
        var loaded = new Library().Scenario("us-russia-reset", []);
        var blocks = MarkedPage.Block(Page, File, "figures").Split("### ").ToDictionary(b => b.Split('\n')[0], b => b);
        foreach (var series in loaded.History)
        {
            var title = series.Title + " (" + series.Reporter + ")";
            Assert.True(blocks.ContainsKey(title), "docs/model/validation.md lacks " + title + "; write it with: negsim hindcast --update");
            foreach (var point in series.Points.Where(p => p.From >= 0 && p.From + p.Length <= loaded.Resolved.Months))
            {
                var row = blocks[title].Split('\n').SingleOrDefault(
                    l => l.StartsWith("| " + point.Period + " |", StringComparison.Ordinal));
                Assert.True(row is not null, title + " lacks " + point.Period);
                var actual = double.Parse(row.Split('|')[3], System.Globalization.NumberStyles.Number,
                    System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(point.Value, actual, Math.Max(0.05, 0.5 * Math.Sign(Math.Max(0, Math.Abs(point.Value) - 999))));
            }
        }
    }

    [Fact]
    public void Every_uncertain_parameter_is_there()
    {
        var block = MarkedPage.Block(Page, File, "sensitivity");
        Assert.All(new Library().Scenario("us-russia-reset", []).Resolved.Uncertainty,
            u => Assert.Contains("| `" + u.Path + "` |", block, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_stylised_fact_is_there()
    {
        var rows = MarkedPage.Block(Page, File, "facts").Split('\n').Skip(2).Select(r => r.Split('|')[1].Trim()).ToArray();
        foreach (var fact in StylisedFacts.Of([], [])) Assert.Contains(fact.Title, rows);
        Assert.Equal(StylisedFacts.Of([], []).Length + 3, rows.Length);
    }
}
