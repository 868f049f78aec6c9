namespace NegotiationSim.Scenarios.Worlds.Building;

public sealed partial class BuildTables
{
    private const double Most = 1e9;

    private (double[] Exports, double[] Imports) EconomyTotals()
    {
        var exports = new double[n];
        var imports = new double[n];
        Each("economy-totals.csv", ["economy", "exports_musd", "imports_musd"], (row, _) =>
        {
            var i = row.Position(0, index.Economies);
            if (i < 0) return;
            exports[i] = row.Number(1, 0, Most);
            imports[i] = row.Number(2, 0, Most);
        });
        return (exports, imports);
    }

    private (double[] Exports, double[] Imports) GroupTotals(NameIndex groups)
    {
        var g = groups.Names.Count;
        var exports = new double[n * g];
        var imports = new double[n * g];
        Each("group-totals.csv", ["economy", "group", "exports_2019_musd", "imports_2019_musd"], (row, _) =>
        {
            var i = row.Position(0, index.Economies);
            var group = row.Position(1, groups);
            if (i < 0 || group < 0) return;
            exports[i * g + group] = row.Number(2, 0, Most);
            imports[i * g + group] = row.Number(3, 0, Most);
        });
        return (exports, imports);
    }

    /// <summary>Groups with one commodity have a row in no table of shares but their own: share 1.</summary>
    private (double[] Exports, double[] Imports) ProductShares(NameIndex groups)
    {
        var g = groups.Names.Count;
        var exports = new double[n * g * m];
        var imports = new double[n * g * m];
        Each("product-shares.csv", ["economy", "group", "commodity", "export_share", "import_share"], (row, _) =>
        {
            var i = row.Position(0, index.Economies);
            var group = row.Position(1, groups);
            var k = row.Position(2, index.Commodities);
            if (i < 0 || group < 0 || k < 0) return;
            exports[(i * g + group) * m + k] = row.Number(3, 0, 1);
            imports[(i * g + group) * m + k] = row.Number(4, 0, 1);
        });
        return (exports, imports);
    }

    private (double[] Exports, double[] Imports) KnownTotals()
    {
        var exports = Filled(n * m, double.NaN);
        var imports = Filled(n * m, double.NaN);
        Each("known-totals.csv", ["economy", "commodity", "exports_musd", "imports_musd"], (row, _) =>
        {
            var i = row.Position(0, index.Economies);
            var k = row.Position(1, index.Commodities);
            if (i < 0 || k < 0) return;
            exports[i * m + k] = row.Number(2, 0, Most);
            imports[i * m + k] = row.Number(3, 0, Most);
        });
        return (exports, imports);
    }
}
