using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>
/// Bilateral totals that add up to each economy's exports and imports and to what blocs export: reported pairs as
/// the seed, gravity where nothing is reported, pairs marked fixed kept as they are.
/// </summary>
public static class PairTotals
{
    /// <summary>Elasticity of trade to distance in the gravity seed, the middle of Fontagné, Guimbard and Orefice's sectors.</summary>
    private const double DistanceElasticity = -1.2;

    private const int MostPasses = 2000;

    /// <summary>Fits the n * n matrix of bilateral totals.</summary>
    public static double[] Fit(WorldTables tables, CommodityTotals totals, int n, int m)
    {
        var exports = Sum(totals.Exports, n, m);
        var imports = Sum(totals.Imports, n, m);
        var seed = Seed(tables, exports, imports, n);
        var kept = new double[n * n];
        var blocs = tables.BlocTotals.Select(b => b.Value).ToArray();
        for (var cell = 0; cell < n * n; cell++)
        {
            if (!tables.FixedPairs[cell]) continue;
            kept[cell] = tables.Pairs[cell];
            seed[cell] = 0;
            exports[cell / n] -= kept[cell];
            imports[cell % n] -= kept[cell];
            for (var b = 0; b < blocs.Length; b++)
                if (tables.BlocTotals[b].Importer == cell % n && tables.BlocTotals[b].Members.Contains(cell / n)) blocs[b] -= kept[cell];
        }

        for (var pass = 0; pass < MostPasses; pass++)
        {
            for (var b = 0; b < blocs.Length; b++) ScaleBloc(seed, tables.BlocTotals[b], Math.Max(0, blocs[b]), n);
            var worst = ProportionalFitting.ScaleRows(seed, Floor(exports), n);
            ProportionalFitting.ScaleColumns(seed, n, Floor(imports));
            if (worst < 1e-10) break;
        }

        for (var cell = 0; cell < seed.Length; cell++) seed[cell] += kept[cell];
        return seed;
    }

    private static void ScaleBloc(double[] cells, BlocTotal bloc, double value, int n)
    {
        var sum = 0.0;
        foreach (var member in bloc.Members) sum += cells[member * n + bloc.Importer];
        if (sum <= 0) return;
        foreach (var member in bloc.Members) cells[member * n + bloc.Importer] *= value / sum;
    }

    private static double[] Seed(WorldTables tables, double[] exports, double[] imports, int n)
    {
        var gravity = new double[n * n];
        double reported = 0, predicted = 0;
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
            {
                var cell = i * n + j;
                if (i == j) continue;
                gravity[cell] = exports[i] * imports[j] * Elementary.Pow(tables.Distances[cell], DistanceElasticity);
                if (double.IsNaN(tables.Pairs[cell])) continue;
                reported += tables.Pairs[cell];
                predicted += gravity[cell];
            }

        var scale = predicted > 0 ? reported / predicted : 1;
        for (var cell = 0; cell < gravity.Length; cell++)
            gravity[cell] = double.IsNaN(tables.Pairs[cell]) || tables.Pairs[cell] <= 0
                ? gravity[cell] * scale * WholePairGate(tables, cell)
                : tables.Pairs[cell];
        for (var i = 0; i < n; i++) gravity[i * n + i] = 0;
        return gravity;
    }

    /// <summary>The most open gate over commodities: below 1 only where the measure covers all of them.</summary>
    private static double WholePairGate(WorldTables tables, int cell)
    {
        var most = 0.0;
        foreach (var gates in tables.BaseGates) most = Math.Max(most, gates[cell]);
        return most;
    }

    private static double[] Sum(double[] totals, int n, int m)
    {
        var sums = new double[n];
        for (var i = 0; i < n; i++)
            for (var k = 0; k < m; k++) sums[i] += totals[i * m + k];
        return sums;
    }

    private static double[] Floor(double[] sums)
    {
        var floored = new double[sums.Length];
        for (var i = 0; i < sums.Length; i++) floored[i] = Math.Max(0, sums[i]);
        return floored;
    }
}
