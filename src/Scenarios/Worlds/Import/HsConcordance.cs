using System.Globalization;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>Maps Harmonized System codes to a world's commodities: the longest prefix in the table counts.</summary>
public sealed class HsConcordance
{
    private const int None = -1;
    private readonly int[] byCode = new int[1_000_000];

    private HsConcordance() => Array.Fill(byCode, None);

    /// <summary>Reads a table of <c>hs</c> (two to six digits) and <c>commodity</c>.</summary>
    /// <exception cref="InputException">The table is wrong or names a commodity the world has not.</exception>
    public static HsConcordance Read(string file, NameIndex commodities)
    {
        var rows = new List<(string Prefix, int Commodity)>();
        using (var table = new CsvTable(file, "hs", "commodity"))
        {
            while (table.Next())
            {
                var prefix = table.Text(0);
                if (prefix.Length is < 2 or > 6 || !prefix.All(char.IsAsciiDigit)) table.Problem(
                    0, "Expected two to six digits of an HS code, found \"" + prefix + "\".");
                else if (table.Position(1, commodities) is var k and >= 0) rows.Add((prefix, k));
            }

            table.Problems.ThrowIfAny();
        }

        var concordance = new HsConcordance();
        foreach (var (prefix, commodity) in rows.OrderBy(r => r.Prefix.Length))
        {
            var width = 1;
            for (var digit = prefix.Length; digit < 6; digit++) width *= 10;
            var first = int.Parse(prefix, CultureInfo.InvariantCulture) * width;
            Array.Fill(concordance.byCode, commodity, first, width);
        }

        return concordance;
    }

    /// <summary>
    /// The commodity of a six-digit code, or -1 where it is not six digits or not in the table. BACI may drop the leading zero.
    /// </summary>
    public int Find(string code)
    {
        if (code.Length is < 5 or > 6 || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return None;
        return byCode[number];
    }
}
