using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Flows, tariffs, gates and pairs written into world.json itself, for small worlds.</summary>
/// <param name="Flows">[commodity][exporter * n + importer], million US dollars a year.</param>
/// <param name="Tariffs">T = 1 + tariff, same shape.</param>
/// <param name="Gates">Open shares, same shape.</param>
/// <param name="Dyads">Distance 1, agreement 1 and no alliance where nothing is said.</param>
public sealed record InlineTrade(double[][] Flows, double[][] Tariffs, double[][] Gates, DyadTable Dyads)
{
    /// <summary>Takes them out of what world.json says.</summary>
    /// <exception cref="InputException">A flow is written twice.</exception>
    public static InlineTrade Of(WorldHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var problems = new InputProblems(header.File);
        var (n, m) = (header.Index.N, header.Index.M);
        var trade = new InlineTrade(Filled(m, n, 0), Filled(m, n, 1), Filled(m, n, 1),
            header.Index.M == 0 && !header.Dyads.Any() ? DyadTable.None : DyadTable.Neutral(n));
        var economies = header.Index.Economies;
        foreach (var flow in header.Inline)
        {
            var cell = economies.Find(flow.Text("exporter")) * n + economies.Find(flow.Text("importer"));
            var k = header.Index.Commodities.Find(flow.Text("commodity"));
            if (trade.Flows[k][cell] > 0) problems.Add(flow, "This flow is written twice; keep one.");
            trade.Flows[k][cell] = flow.Number("value");
            trade.Tariffs[k][cell] = 1 + flow.Number("tariff");
            trade.Gates[k][cell] = flow.Number("gate");
        }

        foreach (var pair in header.Dyads)
        {
            var (a, b) = (economies.Find(pair.Text("a")), economies.Find(pair.Text("b")));
            Put(trade.Dyads.Distances, pair.Member("distanceKm"), a * n + b, b * n + a);
            Put(trade.Dyads.Agreement, pair.Member("unAgreement"), a * n + b, b * n + a);
            Put(trade.Dyads.Alliances, pair.Member("alliance"), a * n + b, b * n + a);
        }

        problems.ThrowIfAny();
        return trade;
    }

    private static void Put(double[] table, InputNode? value, int cell, int mirror)
    {
        if (value is not null) table[cell] = table[mirror] = value.Number;
    }

    private static double[][] Filled(int count, int n, double value)
    {
        var tables = new double[count][];
        for (var k = 0; k < count; k++)
        {
            tables[k] = new double[n * n];
            Array.Fill(tables[k], value);
        }

        return tables;
    }
}
