namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>
/// Flows by exporter, importer and commodity: a seed from sector patterns and totals, fitted in three dimensions
/// to exports by commodity, imports by commodity and bilateral totals, around the known cells.
/// </summary>
public static class TradeCube
{
    /// <summary>Weight of the gravity pattern beside a reported sector pattern, so that no cell starts at zero.</summary>
    private const double Floor = 0.02;

    private const int Passes = 400;

    /// <summary>Fits the flows, [m][n * n], diagonal zero.</summary>
    public static double[][] Fit(WorldTables tables, CommodityTotals totals, double[] pairs, int n, int m)
    {
        var cube = Seed(tables, totals, pairs, n, m);
        var exports = (double[])totals.Exports.Clone();
        var imports = (double[])totals.Imports.Clone();
        var left = (double[])pairs.Clone();
        for (var k = 0; k < m; k++)
            for (var cell = 0; cell < n * n; cell++)
            {
                if (double.IsNaN(tables.Cells[k][cell])) continue;
                var value = tables.Cells[k][cell];
                cube[k][cell] = 0;
                exports[cell / n * m + k] = Math.Max(0, exports[cell / n * m + k] - value);
                imports[cell % n * m + k] = Math.Max(0, imports[cell % n * m + k] - value);
                left[cell] = Math.Max(0, left[cell] - value);
            }

        for (var pass = 0; pass < Passes; pass++)
        {
            for (var k = 0; k < m; k++)
            {
                ProportionalFitting.ScaleRows(cube[k], Column(exports, k, n, m), n);
                ProportionalFitting.ScaleColumns(cube[k], n, Column(imports, k, n, m));
            }

            ScalePairs(cube, left);
        }

        for (var k = 0; k < m; k++)
            for (var cell = 0; cell < n * n; cell++)
                if (!double.IsNaN(tables.Cells[k][cell])) cube[k][cell] = tables.Cells[k][cell];
        return cube;
    }

    private static void ScalePairs(double[][] cube, double[] pairs)
    {
        for (var cell = 0; cell < pairs.Length; cell++)
        {
            var sum = 0.0;
            for (var k = 0; k < cube.Length; k++) sum += cube[k][cell];
            if (sum <= 0) continue;
            var factor = pairs[cell] / sum;
            for (var k = 0; k < cube.Length; k++) cube[k][cell] *= factor;
        }
    }

    private static double[][] Seed(WorldTables tables, CommodityTotals totals, double[] pairs, int n, int m)
    {
        var cube = new double[m][];
        for (var k = 0; k < m; k++) cube[k] = new double[n * n];
        var world = new double[m];
        for (var k = 0; k < m; k++)
            for (var i = 0; i < n; i++) world[k] += totals.Exports[i * m + k];
        var pull = new double[m];
        for (var cell = 0; cell < n * n; cell++)
        {
            if (cell / n == cell % n) continue;
            for (var k = 0; k < m; k++)
                pull[k] = world[k] > 0 ? totals.Exports[cell / n * m + k] * totals.Imports[cell % n * m + k] / world[k] : 0;
            SeedPair(tables, cube, cell, pairs[cell], pull);
        }

        return cube;
    }

    private static void SeedPair(WorldTables tables, double[][] cube, int cell, double pair, double[] pull)
    {
        var m = pull.Length;
        var sectors = tables.Sectors.Names.Count;
        var all = 0.0;
        foreach (var p in pull) all += p;
        if (all <= 0) return;
        var reported = 0.0;
        for (var s = 0; s < sectors; s++)
        {
            var share = tables.SectorShares[cell * sectors + s];
            var within = 0.0;
            for (var k = 0; k < m; k++) within += tables.SectorHolds[s * m + k] ? pull[k] : 0;
            if (share <= 0 || within <= 0) continue;
            reported += share;
            for (var k = 0; k < m; k++)
                if (tables.SectorHolds[s * m + k]) cube[k][cell] += (1 - Floor) * pair * share * pull[k] / within;
        }

        var rest = reported > 0 ? Floor : 1;
        for (var k = 0; k < m; k++)
            cube[k][cell] += rest * pair * pull[k] / all * (reported > 0 ? 1 : tables.BaseGates[k][cell]);
    }

    private static double[] Column(double[] totals, int k, int n, int m)
    {
        var column = new double[n];
        for (var i = 0; i < n; i++) column[i] = totals[i * m + k];
        return column;
    }
}
