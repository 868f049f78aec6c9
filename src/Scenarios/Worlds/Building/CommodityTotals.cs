namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>
/// Exports and imports by economy and commodity: group totals carried to the base year, split by product shares,
/// overwritten where known, and imports brought to the value of world exports commodity by commodity.
/// </summary>
public sealed class CommodityTotals
{
    private CommodityTotals(double[] exports, double[] imports)
    {
        Exports = exports;
        Imports = imports;
    }

    /// <summary>Exports, n * m, million US dollars a year, f.o.b.</summary>
    public double[] Exports { get; }

    /// <summary>Imports at exporters' value, n * m; over economies they add up to the exports of each commodity.</summary>
    public double[] Imports { get; }

    /// <summary>Computes the totals.</summary>
    public static CommodityTotals From(WorldTables tables, int n, int m)
    {
        var exports = Split(tables, tables.GroupExports, tables.Exports, tables.ExportShares, n, m);
        var imports = Split(tables, tables.GroupImports, tables.Imports, tables.ImportShares, n, m);
        Overwrite(exports, tables.KnownExports, n, m, i => FixedSum(tables, n, i, row: true));
        Overwrite(imports, tables.KnownImports, n, m, j => FixedSum(tables, n, j, row: false));
        CoverCells(exports, imports, tables, n, m);
        Balance(exports, imports, tables.KnownImports, n, m);
        return new CommodityTotals(exports, imports);
    }

    private static double[] Split(WorldTables tables, double[] groups, double[] totals, double[] shares, int n, int m)
    {
        var g = tables.Growth.Length;
        var split = new double[n * m];
        for (var i = 0; i < n; i++)
        {
            var grown = 0.0;
            for (var group = 0; group < g; group++) grown += groups[i * g + group] * tables.Growth[group];
            var scale = grown > 0 ? totals[i] / grown : 0;
            for (var group = 0; group < g; group++)
                for (var k = 0; k < m; k++)
                    split[i * m + k] += groups[i * g + group] * tables.Growth[group] * scale * shares[(i * g + group) * m + k];
        }

        return split;
    }

    /// <summary>Known figures replace computed ones; where every pair of the economy is known too, the pairs set the level.</summary>
    private static void Overwrite(double[] totals, double[] known, int n, int m, Func<int, double> pairs)
    {
        for (var i = 0; i < n; i++)
        {
            var sum = 0.0;
            for (var k = 0; k < m; k++) sum += known[i * m + k];
            if (!(sum > 0)) continue;
            var level = pairs(i);
            for (var k = 0; k < m; k++) totals[i * m + k] = known[i * m + k] * (double.IsNaN(level) ? 1 : level / sum);
        }
    }

    /// <summary>Sum of an economy's pairs if all are kept as they are, else NaN.</summary>
    private static double FixedSum(WorldTables tables, int n, int economy, bool row)
    {
        var sum = 0.0;
        for (var other = 0; other < n; other++)
        {
            if (other == economy) continue;
            var cell = row ? economy * n + other : other * n + economy;
            if (!tables.FixedPairs[cell]) return double.NaN;
            sum += tables.Pairs[cell];
        }

        return sum;
    }

    /// <summary>A total is at least 1 % over the known cells in it, or nothing would be left for the other partners.</summary>
    private static void CoverCells(double[] exports, double[] imports, WorldTables tables, int n, int m)
    {
        for (var k = 0; k < m; k++)
            for (var i = 0; i < n; i++)
            {
                var sold = 0.0;
                var bought = 0.0;
                for (var j = 0; j < n; j++)
                {
                    if (tables.Cells[k][i * n + j] is var outward && !double.IsNaN(outward)) sold += outward;
                    if (tables.Cells[k][j * n + i] is var inward && !double.IsNaN(inward)) bought += inward;
                }

                exports[i * m + k] = Math.Max(exports[i * m + k], 1.01 * sold);
                imports[i * m + k] = Math.Max(imports[i * m + k], 1.01 * bought);
            }
    }

    private static void Balance(double[] exports, double[] imports, double[] known, int n, int m)
    {
        for (var k = 0; k < m; k++)
        {
            double sold = 0, free = 0;
            for (var i = 0; i < n; i++)
            {
                sold += exports[i * m + k];
                if (double.IsNaN(known[i * m + k])) free += imports[i * m + k];
                else sold -= imports[i * m + k];
            }

            for (var j = 0; j < n; j++)
                if (double.IsNaN(known[j * m + k])) imports[j * m + k] *= sold / free;
        }
    }
}
