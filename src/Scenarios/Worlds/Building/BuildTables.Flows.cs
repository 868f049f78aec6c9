using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds.Building;

public sealed partial class BuildTables
{
    /// <summary>What a bilateral total is used for: kept, or only a pattern.</summary>
    private static readonly NameIndex Uses = new("use", ["pattern", "fixed"]);

    private (double[] Pairs, bool[] Fixed, Quality[] Quality, string[] Reporters) Pairs()
    {
        var pairs = Filled(n * n, double.NaN);
        var isFixed = new bool[n * n];
        var qualities = new Quality[n * n];
        Array.Fill(qualities, Quality.Stylised);
        var reporters = new string[n * n];
        Array.Fill(reporters, "");
        Each("pairs.csv", ["exporter", "importer", "value_musd", "use", "reporter"], (row, quality) =>
        {
            var i = row.Position(0, index.Economies);
            var j = row.Position(1, index.Economies);
            var reporter = row.Required(4);
            if (i < 0 || j < 0) return;
            reporters[i * n + j] = reporter;
            pairs[i * n + j] = row.Number(2, 0, Most);
            isFixed[i * n + j] = row.Position(3, Uses) == 1;
            qualities[i * n + j] = quality;
        });
        return (pairs, isFixed, qualities, reporters);
    }

    private List<BlocTotal> BlocExports()
    {
        var totals = new List<BlocTotal>();
        Each("bloc-exports.csv", ["bloc", "importer", "value_musd", "reporter"], (row, _) =>
        {
            var bloc = blocs.FirstOrDefault(b => b.Id == row.Text(0));
            var j = row.Position(1, index.Economies);
            var value = row.Number(2, 0, Most);
            if (bloc is null) row.Problem(0, "Unknown bloc \"" + row.Text(0) + "\"."
                + Suggestion.Sentence(row.Text(0), [.. blocs.Select(b => b.Id)]));
            else if (j >= 0 && bloc.Has(j)) row.Problem(1, "The importer is a member of the bloc; name an economy outside it.");
            else if (j >= 0) totals.Add(new BlocTotal(bloc.Members, j, value));
        });
        return totals;
    }

    private (NameIndex Sectors, bool[] Holds) Sectors()
    {
        var names = new List<string>();
        var members = new List<(int Sector, int Commodity)>();
        Each("sector-commodities.csv", ["sector", "commodity"], (row, _) =>
        {
            var name = row.Required(0);
            if (!names.Contains(name)) names.Add(name);
            var k = row.Position(1, index.Commodities);
            if (k >= 0) members.Add((names.IndexOf(name), k));
        });
        var holds = new bool[names.Count * m];
        foreach (var (sector, k) in members) holds[sector * m + k] = true;
        return (new NameIndex("sector", names), holds);
    }

    private double[] SectorShares(NameIndex sectors)
    {
        var s = sectors.Names.Count;
        var shares = new double[n * n * s];
        Each("sector-shares.csv", ["exporter", "importer", .. sectors.Names], (row, _) =>
        {
            var i = row.Position(0, index.Economies);
            var j = row.Position(1, index.Economies);
            if (i < 0 || j < 0) return;
            for (var sector = 0; sector < s; sector++) shares[(i * n + j) * s + sector] = row.Number(2 + sector, 0, 1);
        });
        return shares;
    }

    private (double[][] Cells, Quality[][] Quality) Cells()
    {
        var cells = new double[m][];
        var qualities = new Quality[m][];
        for (var k = 0; k < m; k++)
        {
            cells[k] = Filled(n * n, double.NaN);
            qualities[k] = new Quality[n * n];
        }

        Each("cells.csv", ["exporter", "importer", "commodity", "value_musd", "reporter"], (row, quality) =>
        {
            var i = row.Position(0, index.Economies);
            var j = row.Position(1, index.Economies);
            var k = row.Position(2, index.Commodities);
            row.Required(4);
            if (i < 0 || j < 0 || k < 0) return;
            cells[k][i * n + j] = row.Number(3, 0, Most);
            qualities[k][i * n + j] = quality;
        });
        return (cells, qualities);
    }

    private (double[] Shares, double[] Sales, Quality[] Quality) Home()
    {
        var shares = new double[n * m];
        var sales = new double[n * m];
        var qualities = new Quality[n * m];
        Array.Fill(qualities, Quality.Stylised);
        Each("home-sales.csv", ["economy", "commodity", "home_share", "home_sales_musd"], (row, quality) =>
        {
            var i = row.Position(0, index.Economies);
            var k = row.Position(1, index.Commodities);
            if (i < 0 || k < 0) return;
            shares[i * m + k] = row.Number(2, 0, 0.999);
            sales[i * m + k] = row.Number(3, 0, Most);
            qualities[i * m + k] = quality;
        });
        return (shares, sales, qualities);
    }
}
