using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Model.Market;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>Reads market files. Matrices have one row an exporter and one column an importer, in the order of <c>regions</c>.</summary>
public static class MarketFileReader
{
    /// <summary>Reads and checks <paramref name="file"/>.</summary>
    /// <exception cref="InputException">It cannot be read or is wrong; all problems are listed.</exception>
    public static MarketFile Read(string file) => Read(file, MarketShape.File.Open(file));

    /// <summary>Checks a parsed market file.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="content">Its content.</param>
    /// <exception cref="InputException">It is wrong; all problems are listed.</exception>
    public static MarketFile Read(string file, InputNode content)
    {
        var problems = new InputProblems(file);
        var root = MarketShape.File.Complete(content, Vocabulary.Empty, problems);
        var title = root.Member("title")?.Text ?? Path.GetFileNameWithoutExtension(file);
        var regions = root.List("regions").Select(r => r.Text).ToImmutableArray();
        var trade = Matrix(root.Member("trade"), regions.Length, problems);
        // Null stands for a ban and is read as 0, which no tariff can be.
        var before = Matrix(root.Member("tariffsBefore"), regions.Length, problems);
        var after = Matrix(root.Member("tariffsAfter"), regions.Length, problems);
        var elasticities = new ElasticityReader(root.Member("elasticities")!, regions, problems).Read();
        var quotas = Matrix(root.Member("quotas"), regions.Length, problems, missing: double.PositiveInfinity);
        var caps = Matrix(root.Member("priceCaps"), regions.Length, problems, missing: double.PositiveInfinity);
        if (before is not null && trade is not null) RequireNoTradeUnderBan(root, problems, trade, before, regions);
        problems.ThrowIfAny();

        var conditions = new MarketConditions { Tariff = after };
        var bans = ImmutableArray.CreateBuilder<InputNode>();
        for (var cell = 0; cell < after!.Length; cell++)
        {
            if (after[cell] > 0.0) continue;
            bans.Add(Cell(root, "tariffsAfter", cell, regions.Length));
            conditions.Gate ??= [.. Enumerable.Repeat(1.0, after.Length)];
            conditions.Gate[cell] = 0.0;
            after[cell] = before![cell] > 0.0 ? before[cell] : 1.0;
        }

        var market = new ArmingtonMarket(title, regions, trade!, before!, elasticities!);
        var limits = quotas is null && caps is null ? null : new PairLimits(quotas, caps);
        return new MarketFile(
            file, title, market, conditions, limits, bans.ToImmutable(), root.Member("tariffsAfter")!, root.Member("quotas"));
    }

    /// <summary>The cells, row by row, or null where there is no matrix or it is not as large as it should be, which is noted.</summary>
    private static double[]? Matrix(InputNode? node, int n, InputProblems problems, double missing = 0)
    {
        if (node is null) return null;
        if (node.Items.Length != n)
        {
            problems.Add(node, string.Create(CultureInfo.InvariantCulture,
                $"Expected a list of {n} rows with {n} entries each, exporters down and importers across, found {node.Items.Length} rows."));
            return null;
        }

        var values = new double[n * n];
        var sound = true;
        for (var i = 0; i < n; i++)
        {
            var row = Row(node.Items[i], missing);
            if (row.Length == n)
            {
                row.CopyTo(values, i * n);
                continue;
            }

            problems.Add(node.Items[i], string.Create(
                CultureInfo.InvariantCulture, $"Expected a row of {n} entries, one an importer, found {row.Length}."));
            sound = false;
        }

        return sound ? values : null;
    }

    private static ImmutableArray<double> Row(InputNode row, double missing) =>
        row.Numbers.IsEmpty ? [.. row.Items.Select(cell => cell.Kind == InputKind.Null ? missing : cell.Number)] : row.Numbers;

    private static void RequireNoTradeUnderBan(
        InputNode root, InputProblems problems, double[] trade, double[] before, ImmutableArray<string> regions)
    {
        var n = regions.Length;
        for (var cell = 0; cell < n * n; cell++)
        {
            if (before[cell] > 0.0 || trade[cell] == 0.0) continue;
            problems.Add(
                Cell(root, "tariffsBefore", cell, n),
                regions[cell / n] + " sells " + Cell(root, "trade", cell, n).Found + " to " + regions[cell % n]
                + " in the base, so the pair cannot be banned there; write its T = 1 + tariff, or set the trade to 0.");
        }
    }

    private static InputNode Cell(InputNode root, string key, int cell, int n) => root.Member(key)!.Items[cell / n].Items[cell % n];
}
