using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>The figures of the report: published totals, pairs, cells and home shares beside the built ones.</summary>
public sealed class WorldFigures
{
    private const double Large = 5000;
    private readonly WorldBuild build;
    private readonly int n;
    private readonly int m;
    private readonly double[] pairs;

    /// <summary>Computes the figures of a build.</summary>
    public WorldFigures(WorldBuild build)
    {
        this.build = build;
        n = build.Header.Index.N;
        m = build.Header.Index.M;
        pairs = new double[n * n];
        for (var k = 0; k < m; k++)
            for (var cell = 0; cell < n * n; cell++) Count(k, cell);
        CompareTotals();
        CompareFit();
        ComparePairs();
        CompareKnown();
        HomeShares = [.. Groups.Select(g => HomeShareComparison.From(g.Name, [.. Shares(g.Members)]))];
    }

    /// <summary>Flows over zero, home sales included.</summary>
    public int Flows => Observed + Estimated + Stylised;

    /// <summary>Flows of quality observed.</summary>
    public int Observed { get; private set; }

    /// <summary>Flows of quality estimated.</summary>
    public int Estimated { get; private set; }

    /// <summary>Flows of quality stylised.</summary>
    public int Stylised { get; private set; }

    /// <summary>Trade between economies, million US dollars.</summary>
    public double Trade { get; private set; }

    /// <summary>Home sales, million US dollars.</summary>
    public double Home { get; private set; }

    /// <summary>Exports and imports by group of economies.</summary>
    public List<(string Name, Comparison Exports, Comparison Imports)> Totals { get; } = [];

    /// <summary>Exports and imports of every economy.</summary>
    public Comparison AllTotals { get; } = new();

    /// <summary>Export targets by commodity above 1 million.</summary>
    public Comparison ExportFit { get; } = new();

    /// <summary>Import targets by commodity above 1 million.</summary>
    public Comparison ImportFit { get; } = new();

    /// <summary>Targets above 100 million.</summary>
    public Comparison LargeFit { get; } = new();

    /// <summary>Bilateral totals, kept and not.</summary>
    public List<(string Name, Comparison Pairs)> Pairs { get; } = [];

    /// <summary>Bilateral totals over 5 billion.</summary>
    public Comparison LargePairs { get; } = new();

    /// <summary>Exports of blocs.</summary>
    public Comparison Blocs { get; } = new();

    /// <summary>Known cells.</summary>
    public Comparison Cells { get; } = new();

    /// <summary>Home shares by group of economies.</summary>
    public IReadOnlyList<HomeShareComparison> HomeShares { get; }

    /// <summary>The largest kept pairs.</summary>
    public IEnumerable<(string Name, string Reporter, double Reported, double Built)> KeptPairs(int count) =>
        Enumerable.Range(0, n * n).Where(c => build.Tables.FixedPairs[c]).OrderByDescending(c => build.Tables.Pairs[c]).ThenBy(c => c).Take(
            count)
            .Select(c => (Name(c), build.Tables.PairReporters[c], build.Tables.Pairs[c], pairs[c]));

    private IEnumerable<(string Name, int[] Members)> Groups
    {
        get
        {
            yield return ("all", [.. Enumerable.Range(0, n)]);
            foreach (var bloc in build.Header.Blocs)
                if (bloc.Rule != DecisionRule.QualifiedMajority) yield return (bloc.Id, [.. bloc.Members]);
            foreach (var region in build.Header.Economies.Select(e => e.Region).Distinct())
                yield return (region, [.. Enumerable.Range(0, n).Where(i => build.Header.Economies[i].Region == region)]);
        }
    }

    private string Name(int cell) => build.Header.Economies[cell / n].Id + " → " + build.Header.Economies[cell % n].Id;

    private void Count(int k, int cell)
    {
        var value = build.Trade.Flows[k][cell];
        if (value <= 0) return;
        switch (build.Trade.Qualities[k][cell])
        {
            case Quality.Observed: Observed++; break;
            case Quality.Estimated: Estimated++; break;
            default: Stylised++; break;
        }

        if (cell / n == cell % n)
        {
            Home += value;
            return;
        }

        Trade += value;
        pairs[cell] += value;
    }

    private void CompareTotals()
    {
        foreach (var (name, members) in Groups)
        {
            Comparison exports = new(), imports = new();
            foreach (var i in members)
            {
                double sold = 0, bought = 0;
                for (var j = 0; j < n; j++)
                {
                    sold += pairs[i * n + j];
                    bought += pairs[j * n + i];
                }

                exports.Add(build.Header.Economies[i].Id, build.Tables.Exports[i], sold);
                imports.Add(build.Header.Economies[i].Id, build.Tables.Imports[i], bought);
                if (members.Length != n) continue;
                AllTotals.Add(build.Header.Economies[i].Name + ", exports", build.Tables.Exports[i], sold);
                AllTotals.Add(build.Header.Economies[i].Name + ", imports", build.Tables.Imports[i], bought);
            }

            Totals.Add((name, exports, imports));
        }
    }

    private void CompareFit()
    {
        for (var k = 0; k < m; k++)
            for (var i = 0; i < n; i++)
            {
                double sold = 0, bought = 0;
                for (var j = 0; j < n; j++)
                {
                    if (i == j) continue;
                    sold += build.Trade.Flows[k][i * n + j];
                    bought += build.Trade.Flows[k][j * n + i];
                }

                Target(ExportFit, i, k, "exports", build.Trade.Totals.Exports[i * m + k], sold);
                Target(ImportFit, i, k, "imports", build.Trade.Totals.Imports[i * m + k], bought);
            }
    }

    private void Target(Comparison fit, int i, int k, string side, double target, double built)
    {
        var name = build.Header.Economies[i].Name + ", " + side + " of " + build.Header.Commodities[k].Id;
        if (target > 1) fit.Add(name, target, built);
        if (target > 100) LargeFit.Add(name, target, built);
    }

    private void ComparePairs()
    {
        Comparison kept = new(), pattern = new(), none = new();
        for (var cell = 0; cell < n * n; cell++)
        {
            if (cell / n == cell % n) continue;
            var reported = build.Tables.Pairs[cell];
            var known = !double.IsNaN(reported);
            (known ? build.Tables.FixedPairs[cell] ? kept : pattern : none).Add(Name(cell), known ? reported : 0, pairs[cell]);
            if (known && Math.Max(reported, pairs[cell]) > Large) LargePairs.Add(Name(cell), reported, pairs[cell]);
        }

        Pairs.Add(("kept as reported", kept));
        Pairs.Add(("reported, used as a pattern", pattern));
        if (none.Count > 0) Pairs.Add(("not reported, by gravity", none));
    }

    private void CompareKnown()
    {
        foreach (var bloc in build.Tables.BlocTotals)
        {
            var sum = 0.0;
            foreach (var member in bloc.Members) sum += pairs[member * n + bloc.Importer];
            Blocs.Add("to " + build.Header.Economies[bloc.Importer].Name, bloc.Value, sum);
        }

        for (var k = 0; k < m; k++)
            for (var cell = 0; cell < n * n; cell++)
                if (!double.IsNaN(build.Tables.Cells[k][cell]))
                    Cells.Add(Name(cell) + " " + build.Header.Commodities[k].Id, build.Tables.Cells[k][cell], build.Trade.Flows[k][cell]);
    }

    private IEnumerable<(double Published, double Built)> Shares(int[] members)
    {
        foreach (var j in members)
            for (var k = 0; k < m; k++)
            {
                var published = build.Tables.HomeShares[j * m + k];
                if (published <= 0 || build.Tables.HomeSales[j * m + k] > 0) continue;
                var absorbed = 0.0;
                for (var i = 0; i < n; i++) absorbed += build.Trade.Flows[k][i * n + j];
                yield return (published, build.Trade.Flows[k][j * n + j] / absorbed);
            }
    }
}
