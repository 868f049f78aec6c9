using System.Reflection;
using System.Text;

namespace NegotiationSim.Model.Declarations;

/// <summary>
/// The page <c>docs/model/mechanisms.md</c>, made from the marks on the code, so that it cannot promise what is not there.
/// </summary>
public static class MechanismPage
{
    /// <summary>Every mark with the unit that carries it, in the order of rows.</summary>
    public static IReadOnlyList<(MechanismAttribute Mark, Type Unit)> All { get; } =
    [
        .. typeof(MechanismPage).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes<MechanismAttribute>().Select(m => (m, t)))
            .OrderBy(p => p.m.Row, StringComparer.Ordinal),
    ];

    /// <summary>First line of the part of the page that comes from runs.</summary>
    public const string MeasuredTitle = "## What each mechanism does, measured\n";

    /// <summary>The page with the part made from the marks anew; what was measured stays.</summary>
    public static string Update(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.IndexOf(MeasuredTitle, StringComparison.Ordinal) is var at and >= 0 ? Text() + "\n" + page[at..] : Text();
    }

    /// <summary>The part made from the marks, in Markdown.</summary>
    public static string Text()
    {
        var page = new StringBuilder("# Mechanisms\n\nMade from the marks on the code; a test fails when this page is stale. Marks of sources: [C] computed or\nchecked against data, [S] read in the named source, [M] standard literature quoted from memory, [A] assumed: sweep it.\n\nTo see a row on and off: `negsim run SCENARIO`, then the same with `--set SWITCH`, and `--set mode=decided` on both where the last column\nsays so; `negsim compare` shows the difference. `negsim mechanisms` does that for every row, and says below what each moves.\n\n| mechanism | unit | equation | source | turned off by | shown by |\n|---|---|---|---|---|---|\n");
        foreach (var (mark, unit) in All)
            page.Append("| ").Append(mark.Row).Append(" | `").Append(unit.FullName!["NegotiationSim.Model.".Length..]).Append(
                "` | ").Append(mark.Equation).Append(" | ").Append(mark.Source)
                .Append(mark.Switch.Length > 0 ? $" | `{mark.Switch}={mark.Off}` | " : " | nothing: an outcome | ").Append(mark.Scenario)
                .Append(
                    mark.Mode.Length > 0 ? ", `mode=" + mark.Mode + "`" : "").Append(" |\n");
        return page.ToString();
    }
}
