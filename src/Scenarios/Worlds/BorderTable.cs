using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>
/// <c>borders.csv</c>: what passed the border between two in a month of the base year, goods on their way to or from others counted in. A
/// world may lack it: then, and for pairs without a row, what the two trade with each other counts.
/// </summary>
public static class BorderTable
{
    /// <summary>Reads what passed, million US dollars a month, n * n, symmetric; 0 without a row, empty without a file.</summary>
    /// <exception cref="Input.InputException">The file is wrong, or a pair has two rows.</exception>
    public static ImmutableArray<double> Read(string folder, WorldIndex index, NameIndex sources)
    {
        var file = Path.Combine(folder, "borders.csv");
        if (!File.Exists(file)) return [];
        var n = index.N;
        var passed = new double[n * n];
        SourcedTable.Each(file, ["a", "b", "passed_musd_a_month"], sources, (row, _) =>
        {
            var a = row.Position(0, index.Economies);
            var b = row.Position(1, index.Economies);
            var value = row.Number(2, 0.001, 1e8);
            if (a < 0 || b < 0) return;
            if (a == b) row.Problem(1, "A border has two sides; name another economy than \"" + index.Economies.Names[a] + "\".");
            if (passed[a * n + b] != 0) row.Problem(0, "This border is written twice; keep one row.");
            passed[a * n + b] = passed[b * n + a] = value;
        });
        return ImmutableArray.Create(passed);
    }
}
