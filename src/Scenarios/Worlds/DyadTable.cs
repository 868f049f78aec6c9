namespace NegotiationSim.Scenarios.Worlds;

/// <summary><c>dyads.csv</c>: what holds between two economies whichever way one looks: distance, agreement, alliance.</summary>
/// <param name="Distances">n * n, km.</param>
/// <param name="Agreement">n * n, agreement in United Nations roll calls, 0..1.</param>
/// <param name="Alliances">n * n, 0..1.</param>
public sealed record DyadTable(double[] Distances, double[] Agreement, double[] Alliances)
{
    /// <summary>Nothing is said of any pair, nor kept: for worlds without commodities, which may have very many economies.</summary>
    public static DyadTable None { get; } = new([], [], []);

    /// <summary>Pairs of which nothing is said: 1 km apart, always agreed, allied with none but themselves.</summary>
    /// <param name="n">Number of economies.</param>
    public static DyadTable Neutral(int n)
    {
        var dyads = new DyadTable(new double[n * n], new double[n * n], new double[n * n]);
        Array.Fill(dyads.Distances, 1);
        Array.Fill(dyads.Agreement, 1);
        for (var i = 0; i < n; i++) dyads.Alliances[i * n + i] = 1;
        return dyads;
    }

    /// <summary>Reads the table; every unordered pair, an economy with itself included, has one row.</summary>
    /// <exception cref="Input.InputException">The file is wrong or a pair is missing.</exception>
    public static DyadTable Read(string folder, WorldIndex index, NameIndex sources)
    {
        var n = index.N;
        var dyads = new DyadTable(new double[n * n], new double[n * n], new double[n * n]);
        var file = Path.Combine(folder, "dyads.csv");
        SourcedTable.Each(file, ["a", "b", "distance_km", "un_agreement", "alliance"], sources, (row, _) =>
        {
            var a = row.Position(0, index.Economies);
            var b = row.Position(1, index.Economies);
            var distance = row.Number(2, 1, 21000);
            var agreement = row.Number(3, 0, 1);
            var alliance = row.Number(4, 0, 1);
            if (a < 0 || b < 0) return;
            dyads.Distances[a * n + b] = dyads.Distances[b * n + a] = distance;
            dyads.Agreement[a * n + b] = dyads.Agreement[b * n + a] = agreement;
            dyads.Alliances[a * n + b] = dyads.Alliances[b * n + a] = alliance;
        });
        var missing = Array.FindIndex(dyads.Distances, d => d <= 0);
        if (missing >= 0)
            throw new Input.InputException(
                file, 0, "", "The pair " + index.Economies.Names[missing / n] + ", " + index.Economies.Names[missing % n]
                    + " has no row; add one.");
        return dyads;
    }
}
