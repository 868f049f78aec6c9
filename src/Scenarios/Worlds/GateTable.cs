namespace NegotiationSim.Scenarios.Worlds;

/// <summary><c>base-gates.csv</c>: open shares of pairs that were already under measures in the base year.</summary>
public static class GateTable
{
    /// <summary>What stands for every commodity.</summary>
    public const string All = "*";

    /// <summary>
    /// Reads the gates, [commodity][exporter * n + importer], 1 where no row says otherwise; gates of several rows multiply.
    /// </summary>
    /// <exception cref="Input.InputException">The file is wrong.</exception>
    public static double[][] Read(string folder, WorldIndex index, NameIndex sources)
    {
        var n = index.N;
        var gates = new double[index.M][];
        for (var k = 0; k < index.M; k++)
        {
            gates[k] = new double[n * n];
            Array.Fill(gates[k], 1);
        }

        SourcedTable.Each(Path.Combine(folder, "base-gates.csv"), ["exporter", "importer", "commodity", "gate"], sources, (row, _) =>
        {
            var i = row.Position(0, index.Economies);
            var j = row.Position(1, index.Economies);
            var all = row.Text(2) == All;
            var only = all ? 0 : row.Position(2, index.Commodities);
            var gate = row.Number(3, 1e-6, 1);
            if (i < 0 || j < 0 || only < 0) return;
            for (var k = 0; k < index.M; k++)
                if (all || k == only) gates[k][i * n + j] *= gate;
        });
        return gates;
    }
}
