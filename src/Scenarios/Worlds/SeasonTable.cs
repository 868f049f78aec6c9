namespace NegotiationSim.Scenarios.Worlds;

/// <summary><c>seasonality.csv</c>: twelve monthly factors of each economy's exports, mean 1.</summary>
public static class SeasonTable
{
    private static readonly string[] Columns = ["economy", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
        "dec"];

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

        SourcedTable.Each(Path.Combine(folder, "seasonality.csv"), Columns, sources, (row, _) =>
        {
            var i = row.Position(0, index.Economies);
            var sum = 0.0;
            var factors = new double[12];
            for (var month = 0; month < 12; month++) sum += factors[month] = row.Number(1 + month, 0, 12);
            if (Math.Abs(sum - 12) > 0.01) row.Problem(0,
                FormattableString.Invariant($"The twelve factors add up to {sum:0.###}; they must add up to 12."));
            if (i >= 0) seasons[i] = factors;
        });
        return seasons;
    }
}
