using System.Collections.Frozen;

namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>Maps numeric country codes of the United Nations, and BACI's own, to a world's economies.</summary>
public sealed class CountryCodes
{
    /// <summary>Id of the economy that takes every country a world does not list.</summary>
    public const string Rest = "ROW";

    /// <summary>
    /// Letters of Comtrade that are not of ISO 3166-1 now, and its number of them: Other Asia, and states that are no more.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Numbers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["S19"] = "490",
        ["BLX"] = "58",
        ["CSK"] = "200",
        ["DDR"] = "278",
        ["SCG"] = "891",
        ["SUN"] = "810",
        ["YUG"] = "890",
        ["ZA1"] = "711",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, int> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byIso = new(StringComparer.Ordinal);

    private CountryCodes() { }

    /// <summary>
    /// Reads a table of <c>code</c> and <c>iso3</c>; countries the world lacks become its rest of the world, if it has one.
    /// </summary>
    /// <exception cref="Input.InputException">The table is wrong.</exception>
    public static CountryCodes Read(string file, NameIndex economies)
    {
        var codes = new CountryCodes();
        var rest = economies.Find(Rest);
        using var table = new CsvTable(file, "code", "iso3");
        while (table.Next())
        {
            var number = (int)table.Number(0, 1, 999);
            var iso = table.Required(1);
            var economy = economies.Find(iso) is var found and >= 0 ? found : rest;
            codes.byNumber.TryAdd(number.ToString(System.Globalization.CultureInfo.InvariantCulture), economy);
            codes.byIso.TryAdd(iso, economy);
        }

        table.Problems.ThrowIfAny();
        return codes;
    }

    /// <summary>The economy with this numeric code, or -1; leading zeros do not matter.</summary>
    public int FindNumber(string code) => byNumber.GetValueOrDefault(code.TrimStart('0'), -1);

    /// <summary>The economy with this ISO 3166-1 alpha-3 code or these letters of Comtrade, or -1.</summary>
    public int FindIso(string code) =>
        byIso.TryGetValue(code, out var economy) ? economy : Numbers.TryGetValue(code, out var number) ? FindNumber(number) : -1;
}
