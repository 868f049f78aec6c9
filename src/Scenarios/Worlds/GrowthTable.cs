using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>
/// <c>growth.csv</c>: forecast growth of each economy's gross domestic product in current dollars, a row an economy and year. A world may
/// lack it.
/// </summary>
public static class GrowthTable
{
    /// <summary>Reads the rates; without the file nothing grows.</summary>
    /// <exception cref="Input.InputException">The file is wrong, a year of an economy is missing or is there twice.</exception>
    public static NominalGrowth Read(string folder, WorldIndex index, NameIndex sources)
    {
        var file = Path.Combine(folder, "growth.csv");
        if (!File.Exists(file)) return NominalGrowth.None;
        var rates = new SortedDictionary<int, double>[index.N];
        for (var i = 0; i < index.N; i++) rates[i] = [];
        SourcedTable.Each(file, ["economy", "year", "growth"], sources, (row, _) =>
        {
            var i = row.Position(0, index.Economies);
            var year = (int)row.Number(1, 1900, 2200);
            var growth = row.Number(2, -0.9, 10);
            if (i >= 0 && !rates[i].TryAdd(year, growth)) row.Problem(
                1, FormattableString.Invariant($"The year {year} is there twice for this economy; remove one row."));
        });
        var years = rates.SelectMany(r => r.Keys).Distinct().Order().ToArray();
        if (years.Length == 0) return NominalGrowth.None;
        for (var i = 0; i < index.N; i++)
            for (var year = years[0]; year <= years[^1]; year++)
                if (!rates[i].ContainsKey(year))
                    throw new Input.InputException(file, 0, "", FormattableString.Invariant($"{index.Economies.Names[i]} has no row for {year}; add one, every economy needs every year from {years[0]} to {years[^1]}."));
        return new NominalGrowth(years[0], [.. rates.Select(r => r.Values.ToImmutableArray())]);
    }
}
