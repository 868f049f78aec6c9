using System.Reflection;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Tests;

public class MechanismPageTests
{
    /// <summary>What the source documents describe. Trade collapse and rebound are outcomes, held to the record.</summary>
    private static readonly string[] Rows =
    [
        "exempt critical inputs", "humanitarian exports", "sanctions fatigue", "firms that stayed, and return",
            "investment fund as back channel",
        "yearly economic forum", "alternative hubs (Belt and Road, BRICS)", "development bank", "conditional lenders", "railway",
            "debt restructuring",
        "industrial parks", "bloc accession", "peace talks, memorandum", "public confrontation", "loyalty as a condition",
            "pressure on an ally to talk", "non-alignment",
        "two-way investment and jobs", "Track II", "embassies and envoys", "issue-by-issue cooperation", "UN and WTO neutrality",
        "listings of persons and firms", "investment, bond and deposit bans", "bank cut-off",
            "export controls: dual-use, industrial, luxury", "oil price cap",
        "transport bans", "visa bans", "secondary sanctions", "own financial infrastructure", "pivot to the Global South beyond oil",
            "reorientation of oil",
        "parallel imports, intermediaries", "firms replaced by local and Chinese ones", "frozen assets", "easing ladder",
            "pre-agreed projects",
        "peace progress and rivalry gate easing", "senders diverge", "declared policy and practice", "shocks that force cooperation",
            "easing is not agreement",
        "administration change", "legislature", "centrality in finance", "slow, uneven easing",
            "trade collapse", "rebound",
    ];

    [Fact]
    public void Every_row_has_a_unit_that_carries_it()
    {
        var marked = MechanismPage.All.Select(m => m.Mark.Row).ToHashSet();
        Assert.Empty(Rows.Except(marked));
        Assert.Empty(marked.Except(Rows));
    }

    [Fact]
    public void Every_switch_is_a_parameter_or_a_value_of_the_scenario()
    {
        foreach (var (mark, _) in MechanismPage.All)
        {
            var steps = mark.Switch.Split('.');
            if (steps[0] is "measures" or "actors" or "") continue;
            Assert.Equal("parameters", steps[0]);
            var group = typeof(ModelParameters).GetProperties().SingleOrDefault(
                p => string.Equals(p.Name, steps[1], StringComparison.OrdinalIgnoreCase));
            Assert.True(group is not null, mark.Switch);
            Assert.True(group.PropertyType.GetProperties().Any(p => string.Equals(p.Name, steps[2], StringComparison.OrdinalIgnoreCase)),
                mark.Switch);
        }
    }

    [Fact]
    public void No_two_rows_share_a_switch() => Assert.Empty(
        MechanismPage.All.GroupBy(m => m.Mark.Switch).Where(g => g.Key.Length > 0 && g.Count() > 1).Select(
        g => g.Key + ": " + string.Join(", ", g.Select(m => m.Mark.Row))));

    [Fact]
    public void Every_row_says_what_it_has_to_move_or_why_no_run_can_show_it()
    {
        foreach (var (mark, unit) in MechanismPage.All)
        {
            var said = unit.GetCustomAttributes<HeadlineAttribute>().Select(h => h.Row).Concat(
                unit.GetCustomAttributes<UnmeasuredAttribute>().Select(u => u.Row));
            Assert.Contains(mark.Row, said);
        }
    }

    [Fact]
    public void The_page_is_current()
    {
        var page = Repository.File("docs", "model", "mechanisms.md");
        Assert.True(File.Exists(page) && File.ReadAllText(page) == MechanismPage.Update(File.ReadAllText(page)),
            "docs/model/mechanisms.md is stale; write it with: negsim pages --update");
    }
}
