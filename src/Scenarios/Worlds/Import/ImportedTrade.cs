using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>What an import file said about a world.</summary>
/// <param name="Flows">[commodity][exporter * n + importer], million US dollars a year; the diagonal is 0.</param>
/// <param name="Covered">Pairs the file has at least one row for, n * n.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Used">Rows that became part of a flow.</param>
/// <param name="SkippedValue">Million US dollars in rows whose country or product is not in the concordances, or that stay inside one
/// economy.</param>
public sealed record ImportedTrade(double[][] Flows, bool[] Covered, long Rows, long Used, double SkippedValue)
{
    /// <summary>The year of the figures, as the file writes it; empty where it has none.</summary>
    public string Year { get; init; } = "";

    /// <summary>Flows of codes that stand for several commodities: which, and [exporter * n + importer], million US dollars.</summary>
    public ImmutableArray<(ImmutableArray<int> Commodities, double[] Flows)> Shared { get; init; } = [];

    /// <summary>Importers' reports that stand in for exporters', million US dollars c.i.f., as reported.</summary>
    public double MirrorsCif { get; init; }

    /// <summary>The same f.o.b., as they are used.</summary>
    public double MirrorsFob { get; init; }

    /// <summary>What was left out and its million US dollars, the largest first: countries and products without a home,
    /// trade inside one economy, and flows other than exports and imports.</summary>
    public ImmutableArray<(string What, double Value)> LeftOut { get; init; } = [];

    /// <summary>
    /// Flows by commodity, where a code that stands for several is divided as the pair's trade is in a world, else as the exporter's
    /// is, else as the world's is.
    /// </summary>
    public double[][] Divided(World world)
    {
        var flows = Flows.Select(f => f.ToArray()).ToArray();
        var n = world.EconomyCount;
        foreach (var (commodities, shared) in Shared)
            for (var cell = 0; cell < shared.Length; cell++)
            {
                if (shared[cell] <= 0) continue;
                var (exporter, pair) = (cell / n, cell);
                var parts = Parts(k => world.Flows[k][pair]) ?? Parts(k => Abroad(world, k, exporter))
                    ?? Parts(k => Enumerable.Range(0, n).Sum(i => Abroad(world, k, i)));
                for (var p = 0; p < commodities.Length; p++)
                    flows[commodities[p]][cell] += shared[cell] * (parts?[p] ?? 1.0 / commodities.Length);

                double[]? Parts(Func<int, double> size)
                {
                    var sizes = commodities.Select(size).ToArray();
                    var all = sizes.Sum();
                    return all > 0 ? [.. sizes.Select(s => s / all)] : null;
                }
            }

        return flows;
    }

    private static double Abroad(World world, int commodity, int exporter)
    {
        var (n, sum) = (world.EconomyCount, 0.0);
        for (var j = 0; j < n; j++)
            if (j != exporter) sum += world.Flows[commodity][exporter * n + j];
        return sum;
    }
}
