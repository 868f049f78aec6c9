using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Flows, tariffs, gates and pairs written into world.json itself, for small worlds.</summary>
/// <param name="Flows">[commodity][exporter * n + importer], million US dollars a year.</param>
/// <param name="Tariffs">T = 1 + tariff, same shape.</param>
/// <param name="Gates">Open shares, same shape.</param>
/// <param name="Dyads">Distance 1, agreement 1 and no alliance where nothing is said.</param>
public sealed record InlineTrade(double[][] Flows, double[][] Tariffs, double[][] Gates, DyadTable Dyads)
{
    /// <summary>
    /// Reads <c>"trade": [{ exporter, importer, commodity, value, tariff, gate }]</c> and
    /// <c>"dyads": [{ a, b, distanceKm, unAgreement, alliance }]</c>.
    /// </summary>
    public static InlineTrade Read(WorldHeader header, InputProblems problems)
    {
        var (n, m) = (header.Index.N, header.Index.M);
        var trade = new InlineTrade(Filled(m, n, 0), Filled(m, n, 1), Filled(m, n, 1), Neutral(n));
        var economies = header.Index.Economies;
        foreach (var node in header.Inline)
        {
            var item = new ObjectReader(node, problems);
            var cell = economies.Find(item.Choice("exporter", economies.Names)) * n + economies.Find(item.Choice("importer", economies.Names));
            var k = header.Index.Commodities.Find(item.Choice("commodity", header.Index.Commodities.Names));
            if (trade.Flows[k][cell] > 0) problems.Add(node, "This flow is written twice; keep one.");
            trade.Flows[k][cell] = item.Number("value", 0, 1e9);
            trade.Tariffs[k][cell] = 1 + item.Number("tariff", 0, 10, 0);
            trade.Gates[k][cell] = item.Number("gate", 1e-6, 1, 1);
            item.Done();
        }

        foreach (var node in header.Dyads)
        {
            var item = new ObjectReader(node, problems);
            var a = economies.Find(item.Choice("a", economies.Names));
            var b = economies.Find(item.Choice("b", economies.Names));
            trade.Dyads.Distances[a * n + b] = trade.Dyads.Distances[b * n + a] = item.Number("distanceKm", 1, 21000, 1);
            trade.Dyads.Agreement[a * n + b] = trade.Dyads.Agreement[b * n + a] = item.Number("unAgreement", 0, 1, 1);
            trade.Dyads.Alliances[a * n + b] = trade.Dyads.Alliances[b * n + a] = item.Number("alliance", 0, 1, a == b ? 1 : 0);
            item.Done();
        }

        return trade;
    }

    private static DyadTable Neutral(int n)
    {
        var alliances = new double[n * n];
        for (var i = 0; i < n; i++) alliances[i * n + i] = 1;
        return new DyadTable(Filled(1, n, 1)[0], Filled(1, n, 1)[0], alliances);
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
