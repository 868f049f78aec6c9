using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>
/// <c>seasonality.csv</c>: twelve monthly factors of each economy's exports, mean 1; <c>import-seasons.csv</c>: the same of single goods
/// that an economy buys, which count in place of the sellers'. A world may lack the second.
/// </summary>
public static class SeasonTable
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads the factors; an economy without a row has none (all 1).</summary>
    /// <exception cref="Input.InputException">The file is wrong, or a row's mean is not 1.</exception>
    public static double[][] Read(string folder, WorldIndex index, NameIndex sources)
    {
        var seasons = new double[index.N][];
        for (var i = 0; i < index.N; i++)
        {
            seasons[i] = new double[12];
            Array.Fill(seasons[i], 1);
        }

        SourcedTable.Each(Path.Combine(folder, "seasonality.csv"), ["economy", .. Months], sources, (row, _) =>
        {
            var i = row.Position(0, index.Economies);
            var factors = Factors(row, 1);
            if (i >= 0) seasons[i] = factors;
        });
        return seasons;
    }

    /// <summary>Reads the seasons of single goods, by importer and commodity; without the file there are none.</summary>
    /// <exception cref="Input.InputException">The file is wrong, a row's mean is not 1, or a good of an importer is there twice.</exception>
    public static ImmutableArray<ImportSeason> Imports(string folder, WorldIndex index, NameIndex sources)
    {
        var file = Path.Combine(folder, "import-seasons.csv");
        if (!File.Exists(file)) return [];
        var seasons = new SortedDictionary<(int Importer, int Commodity), ImportSeason>();
        SourcedTable.Each(file, ["importer", "commodity", .. Months], sources, (row, _) =>
        {
            var (j, k) = (row.Position(0, index.Economies), row.Position(1, index.Commodities));
            var factors = Factors(row, 2);
            if (j >= 0 && k >= 0 && !seasons.TryAdd((j, k), new ImportSeason(j, k, [.. factors])))
                row.Problem(1, "This good of this importer is there twice; keep one row.");
        });
        return [.. seasons.Values];
    }

    private static double[] Factors(CsvTable row, int first)
    {
        var sum = 0.0;
        var factors = new double[12];
        for (var month = 0; month < 12; month++) sum += factors[month] = row.Number(first + month, 0, 12);
        if (Math.Abs(sum - 12) > 0.01)
            row.Problem(0, FormattableString.Invariant($"The twelve factors add up to {sum:0.###}; they must add up to 12."));
        return factors;
    }
}
