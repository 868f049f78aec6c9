using System.Globalization;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>The shape of <c>parameters</c>, made from <see cref="ParameterTable"/>.</summary>
internal static class ParameterShape
{
    /// <summary>Groups of numbers and switches.</summary>
    public static ObjectShape Create() => new(
        "Numbers of the model, a group a mechanism; what is left out has its default.",
        [.. ParameterTable.All.GroupBy(e => e.Path.Split('.')[1]).Select(g =>
            new Field(g.Key, new ObjectShape(Summaries.Of(g.First().Group), [.. g.Select(Leaf)]), Default: "{}"))]);

    private static Field Leaf(ParameterEntry entry)
    {
        var name = entry.Path.Split('.')[2];
        if (entry.IsSwitch) return new Field(name, new FlagShape(entry.Summary), Default: entry.Default != 0 ? "true" : "false");
        var summary = entry.Summary + " Unit: " + entry.Unit + ". Source: " + entry.Source + ".";
        return new Field(name, new NumberShape(summary, entry.Min, entry.Max, entry.IsWhole),
            Default: entry.Default.ToString("R", CultureInfo.InvariantCulture));
    }
}
