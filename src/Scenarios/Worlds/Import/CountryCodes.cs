namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>Maps numeric country codes of the United Nations, and BACI's own, to a world's economies.</summary>
public sealed class CountryCodes
{
    /// <summary>Id of the economy that takes every country a world does not list.</summary>
    public const string Rest = "ROW";

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

    /// <summary>The economy with this ISO 3166-1 alpha-3 code, or -1.</summary>
    public int FindIso(string code) => byIso.GetValueOrDefault(code, -1);
}
