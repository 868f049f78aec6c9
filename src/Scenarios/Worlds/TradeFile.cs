using System.Globalization;
using System.Text;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary><c>trade.csv</c>: one flow a row, exporter, importer, commodity, million US dollars a year, quality.</summary>
public static class TradeFile
{
    private static readonly string[] Columns = ["exporter", "importer", "commodity", "value_musd", "quality"];

    /// <summary>Reads the flows, [commodity][exporter * n + importer]; pairs without a row are 0.</summary>
    /// <exception cref="Input.InputException">The file is wrong; the message names line and column.</exception>
    public static double[][] Read(string file, WorldIndex index)
    {
        using var table = new CsvTable(file, Columns);
        var flows = new double[index.M][];
        for (var k = 0; k < index.M; k++) flows[k] = new double[index.N * index.N];
        while (table.Next())
        {
            var i = table.Position(0, index.Economies);
            var j = table.Position(1, index.Economies);
            var k = table.Position(2, index.Commodities);
            var value = table.Number(3, 0, 1e9);
            table.Position(4, WorldIndex.Qualities);
            if (i < 0 || j < 0 || k < 0) continue;
            ref var flow = ref flows[k][i * index.N + j];
            if (flow != 0) table.Problem(0, "This flow is written twice; keep one row.");
            flow = value;
        }

        table.Problems.ThrowIfAny();
        return flows;
    }

    /// <summary>The file's text: ordered by exporter, importer and commodity, zero flows left out, lines end in a line feed.</summary>
    public static string Write(double[][] flows, Quality[][] qualities, WorldIndex index)
    {
        var text = new StringBuilder(string.Join(',', Columns)).Append('\n');
        for (var cell = 0; cell < index.N * index.N; cell++)
            for (var k = 0; k < index.M; k++)
            {
                if (flows[k][cell] <= 0) continue;
                text.Append(index.Economies.Names[cell / index.N]).Append(',').Append(index.Economies.Names[cell % index.N]).Append(',')
                    .Append(index.Commodities.Names[k]).Append(',')
                    .Append(flows[k][cell].ToString("0.######", CultureInfo.InvariantCulture)).Append(',')
                    .Append(WorldIndex.Qualities.Names[(int)qualities[k][cell]]).Append('\n');
            }

        return text.ToString();
    }
}
