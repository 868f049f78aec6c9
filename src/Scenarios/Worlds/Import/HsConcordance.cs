using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>
/// Maps Harmonized System codes to a world's commodities: the longest prefix in the table counts. A code that six digits do
/// not tell apart, such as diesel and fuel oil in 271019, names several commodities.
/// </summary>
public sealed class HsConcordance
{
    private const int None = -1;
    private readonly int[] byCode = new int[1_000_000];

    private HsConcordance(ImmutableArray<ImmutableArray<int>> groups)
    {
        Array.Fill(byCode, None);
        Groups = groups;
    }

    /// <summary>
    /// What codes may stand for: each commodity of the world alone, by its ordinal, and after them those that share a code.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Groups { get; }

    /// <summary>Reads a table of <c>hs</c> (two to six digits) and <c>commodity</c>, several joined by <c>+</c>.</summary>
    /// <exception cref="InputException">The table is wrong or names a commodity the world has not.</exception>
    public static HsConcordance Read(string file, NameIndex commodities)
    {
        var groups = Enumerable.Range(0, commodities.Names.Count).Select(k => ImmutableArray.Create(k)).ToList();
        var shared = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<(string Prefix, int Group)>();
        using (var table = new CsvTable(file, "hs", "commodity"))
        {
            while (table.Next())
            {
                var prefix = table.Text(0);
                if (prefix.Length is < 2 or > 6 || !prefix.All(char.IsAsciiDigit)) table.Problem(
                    0, "Expected two to six digits of an HS code, found \"" + prefix + "\".");
                else if (Group(table, commodities, groups, shared) is var group and >= 0) rows.Add((prefix, group));
            }

            table.Problems.ThrowIfAny();
        }

        var concordance = new HsConcordance([.. groups]);
        foreach (var (prefix, group) in rows.OrderBy(r => r.Prefix.Length))
        {
            var width = 1;
            for (var digit = prefix.Length; digit < 6; digit++) width *= 10;
            var first = int.Parse(prefix, CultureInfo.InvariantCulture) * width;
            Array.Fill(concordance.byCode, group, first, width);
        }

        return concordance;
    }

    /// <summary>
    /// The group of a six-digit code, or -1 where it is not six digits or not in the table. BACI may drop the leading zero.
    /// </summary>
    public int Find(string code)
    {
        if (code.Length is < 5 or > 6 || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return None;
        return byCode[number];
    }

    private static int Group(
        CsvTable table, NameIndex commodities, List<ImmutableArray<int>> groups, Dictionary<string, int> shared)
    {
        var names = table.Text(1);
        if (!names.Contains('+', StringComparison.Ordinal)) return table.Position(1, commodities);
        if (shared.TryGetValue(names, out var known)) return known;
        ImmutableArray<int> members = [.. names.Split('+').Select(commodities.Find)];
        if (members.Contains(None))
        {
            table.Problem(1, "Expected commodities of the world joined by +, found \"" + names + "\".");
            return None;
        }

        groups.Add(members);
        return shared[names] = groups.Count - 1;
    }
}
