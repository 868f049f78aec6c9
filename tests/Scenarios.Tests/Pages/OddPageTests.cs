using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Month;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Pages;

namespace NegotiationSim.Scenarios.Tests.Pages;

public class OddPageTests
{
    private static readonly string File = Path.GetFullPath(
        Path.Combine(ConfigFolder.Find("worlds"), "..", "..", "docs", "model", "odd.md"));

    private static readonly string Page = System.IO.File.ReadAllText(File);

    [Fact]
    public void The_tables_are_current() =>
        Assert.True(
            OddPage.Update(Page, File, BehaviourCatalogue.From(typeof(Simulation).Assembly)) == Page,
            "docs/model/odd.md is stale; write its tables with: negsim pages --update");

    /// <summary>The seven elements and eleven design concepts of Grimm et al. 2020, in their order.</summary>
    [Fact]
    public void The_page_follows_the_protocol()
    {
        string[] headings =
        [
            "## 1 Purpose and patterns", "## 2 Entities, state variables and scales", "## 3 Process overview and scheduling",
                "## 4 Design concepts",
            "### Basic principles", "### Emergence", "### Adaptation", "### Objectives", "### Learning", "### Prediction", "### Sensing",
                "### Interaction", "### Stochasticity",
            "### Collectives", "### Observation", "## 5 Initialization", "## 6 Input data", "## 7 Submodels",
        ];
        var found = Page.Split('\n').Where(headings.Contains).ToArray();
        Assert.Equal(headings, found);
    }

    [Fact]
    public void Every_parameter_is_there_with_its_source_mark_and_no_cell_of_meaning_is_empty()
    {
        var rows = MarkedPage.Block(Page, File, "parameters").Split('\n').Skip(2).ToArray();
        Assert.Equal(ParameterTable.All.Length, rows.Length);
        foreach (var (entry, row) in ParameterTable.All.Zip(rows))
        {
            Assert.StartsWith("| `" + entry.Path["parameters.".Length..] + "` | ", row, StringComparison.Ordinal);
            if (!entry.IsSwitch) Assert.Matches(@"\[[CSMA]\]", row);
        }

        Assert.DoesNotContain("|  |", MarkedPage.Block(Page, File, "instruments") + MarkedPage.Block(Page, File, "events")
            + MarkedPage.Block(Page, File, "stages"), StringComparison.Ordinal);
        Assert.All(MarkedPage.Block(Page, File, "states").Split('\n').Skip(2),
            r => Assert.False(r.EndsWith("|  |", StringComparison.Ordinal), r));
    }

    [Fact]
    public void A_block_is_replaced_and_the_rest_left_alone()
    {
        const string Text = "before\n<!-- a -->\nold\n<!-- end of a -->\nafter\n";
        var replaced = MarkedPage.Replace(Text, "f", "a", "new");
        Assert.Equal("before\n<!-- a -->\n\nnew\n\n<!-- end of a -->\nafter\n", replaced);
        Assert.Equal("new", MarkedPage.Block(replaced, "f", "a"));
        Assert.Contains("<!-- b -->", Assert.Throws<InputException>(() => MarkedPage.Replace(Text, "f", "b", "")).Message,
            StringComparison.Ordinal);
    }
}
