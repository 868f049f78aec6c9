namespace NegotiationSim.Scenarios.Worlds;

/// <summary>
/// Base tariffs: <c>tariffs.csv</c> (importer and commodity), zero inside <c>agreements.csv</c>, and
/// <c>extra-tariffs.csv</c> (exporter, importer, commodity), which replace what stood before.
/// </summary>
public static class TariffTable
{
    private const double Highest = 10;

    /// <summary>Reads T = 1 + tariff, [commodity][exporter * n + importer], 1 at home.</summary>
    /// <exception cref="Input.InputException">A file is wrong.</exception>
    public static double[][] Read(string folder, WorldIndex index, NameIndex sources)
    {
        var n = index.N;
        var tariffs = new double[index.M][];
        for (var k = 0; k < index.M; k++)
        {
            tariffs[k] = new double[n * n];
            Array.Fill(tariffs[k], 1);
        }

        SourcedTable.Each(Path.Combine(folder, "tariffs.csv"), ["importer", "commodity", "tariff"], sources, (row, _) =>
        {
            var j = row.Position(0, index.Economies);
            var k = row.Position(1, index.Commodities);
            var rate = row.Number(2, 0, Highest);
            for (var i = 0; i < n && j >= 0 && k >= 0; i++)
                if (i != j) tariffs[k][i * n + j] = 1 + rate;
        });
        ClearAgreements(Path.Combine(folder, "agreements.csv"), index, sources, tariffs);
        SourcedTable.Each(Path.Combine(folder, "extra-tariffs.csv"), ["exporter", "importer", "commodity", "tariff"], sources, (row, _) =>
        {
            var i = row.Position(0, index.Economies);
            var j = row.Position(1, index.Economies);
            var k = row.Position(2, index.Commodities);
            if (i >= 0 && j >= 0 && k >= 0) tariffs[k][i * n + j] = 1 + row.Number(3, 0, Highest);
        });
        return tariffs;
    }

    private static void ClearAgreements(string file, WorldIndex index, NameIndex sources, double[][] tariffs)
    {
        var members = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        SourcedTable.Each(file, ["agreement", "member"], sources, (row, _) =>
        {
            var economy = row.Position(1, index.Economies);
            if (!members.TryGetValue(row.Required(0), out var list)) members[row.Text(0)] = list = [];
            if (economy >= 0) list.Add(economy);
        });
        foreach (var list in members.Values)
            foreach (var i in list)
                foreach (var j in list)
                    foreach (var commodity in tariffs) commodity[i * index.N + j] = 1;
    }
}
