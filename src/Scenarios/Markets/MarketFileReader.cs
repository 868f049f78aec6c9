using System.Collections.Immutable;
using NegotiationSim.Model.Market;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>Reads market files. Matrices have one row an exporter and one column an importer, in the order of <c>regions</c>.</summary>
public static class MarketFileReader
{
    /// <summary>More regions than this is surely a mistake, and would need gigabytes.</summary>
    private const int MostRegions = 2000;

    /// <summary>Reads and checks <paramref name="file"/>.</summary>
    /// <exception cref="InputException">It cannot be read or is wrong; all problems are listed.</exception>
    public static MarketFile Read(string file) => Read(file, FileKind.Market.Read(file));

    /// <summary>Checks a parsed market file.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="root">Its content.</param>
    /// <exception cref="InputException">It is wrong; all problems are listed.</exception>
    public static MarketFile Read(string file, InputNode root)
    {
        var problems = new InputProblems(file);
        var reader = new ObjectReader(root, problems);
        var title = reader.Text("title", Path.GetFileNameWithoutExtension(file));
        var regions = Regions(reader);
        var n = regions.Length;
        var trade = Matrix(reader, "trade", n, TradeValue, missing: null);
        var before = Matrix(reader, "tariffsBefore", n, Wedge, missing: null);
        var after = Matrix(reader, "tariffsAfter", n, Wedge, missing: null);
        var elasticities = Elasticities(reader, regions);
        var quotas = Matrix(reader, "quotas", n, Quota, missing: double.PositiveInfinity);
        var caps = Matrix(reader, "priceCaps", n, PriceCap, missing: double.PositiveInfinity);
        reader.Done();
        if (before is not null && trade is not null) RequireNoTradeUnderBan(root, problems, trade, before, regions);
        problems.ThrowIfAny();

        var conditions = new MarketConditions { Tariff = after };
        var bans = ImmutableArray.CreateBuilder<InputNode>();
        for (var cell = 0; cell < n * n; cell++)
        {
            var node = Cell(root, "tariffsAfter", cell, n)!;
            if (node.Kind != InputKind.Null) continue;
            bans.Add(node);
            conditions.Gate ??= [.. Enumerable.Repeat(1.0, n * n)];
            conditions.Gate[cell] = 0.0;
            after![cell] = before![cell] > 0.0 ? before[cell] : 1.0;
        }

        var market = new ArmingtonMarket(title, regions, trade!, before!, elasticities!);
        var limits = quotas is null && caps is null ? null : new PairLimits(quotas, caps);
        return new MarketFile(file, title, market, conditions, limits, bans.ToImmutable(), root.Member("tariffsAfter")!, root.Member("quotas"));
    }

    private static ImmutableArray<string> Regions(ObjectReader reader)
    {
        var nodes = reader.List("regions", required: true);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var node in nodes)
        {
            var name = ObjectReader.Text(node, reader.Problems);
            if (name.Length > 0 && names.Contains(name)) reader.Problems.Add(node, "The region \"" + name + "\" is listed twice; give every region its own name.");
            names.Add(name);
        }

        if (reader.Node.Member("regions") is { Kind: InputKind.List } list && nodes.Length is 0 or > MostRegions)
            reader.Problems.Add(list, "Expected 1 to " + MostRegions + " regions, found " + nodes.Length + ".");
        return names.ToImmutable();
    }

    private static double[]? Matrix(ObjectReader reader, string key, int n, Func<InputNode, InputProblems, double> read, double? missing)
    {
        var size = n == 0 ? "a list of rows, one an exporter, with one entry an importer each" : "a list of " + n + " rows with " + n + " entries each, exporters down and importers across";
        var node = missing is null ? reader.Required(key, size) : reader.Optional(key);
        if (node is null || n == 0) return null;
        if (node.Kind != InputKind.List || node.Items.Length != n)
        {
            reader.Problems.Add(node, "Expected " + size + ", found " + (node.Kind == InputKind.List ? node.Items.Length + " rows" : node.Found) + ".");
            return null;
        }

        var values = new double[n * n];
        var sound = true;
        for (var i = 0; i < n; i++)
        {
            var row = node.Items[i];
            if (row.Kind != InputKind.List || row.Items.Length != n)
            {
                reader.Problems.Add(row, "Expected a row of " + n + " entries, one an importer, found " + (row.Kind == InputKind.List ? row.Items.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) : row.Found) + ".");
                sound = false;
                continue;
            }

            for (var j = 0; j < n; j++)
                values[i * n + j] = missing is { } none && row.Items[j].Kind == InputKind.Null ? none : read(row.Items[j], reader.Problems);
        }

        return sound ? values : null;
    }

    private static double TradeValue(InputNode node, InputProblems problems)
    {
        if (node is { Kind: InputKind.Number, Number: >= 0.0 and <= 1e30 }) return node.Number;
        problems.Add(node, "Expected a trade value at world prices, zero or positive, at most 1e30, found " + node.Found + ".");
        return 0.0;
    }

    // Null stands for a ban and is read as 0, which no tariff can be.
    private static double Wedge(InputNode node, InputProblems problems)
    {
        if (node.Kind == InputKind.Null) return 0.0;
        if (node is { Kind: InputKind.Number, Number: >= 1e-9 and <= 1e60 }) return node.Number;
        problems.Add(node, "Expected T = 1 + tariff, positive (1 for free trade, 1.25 for a tariff of 25 %), or null for a ban, found " + node.Found + ".");
        return 1.0;
    }

    private static double Quota(InputNode node, InputProblems problems)
    {
        if (node is { Kind: InputKind.Number, Number: >= 0.0 }) return node.Number;
        problems.Add(node, "Expected a quota in base-value units, zero or positive, or null for none, found " + node.Found + ".");
        return 0.0;
    }

    private static double PriceCap(InputNode node, InputProblems problems)
    {
        if (node is { Kind: InputKind.Number, Number: >= 1e-9 and <= 1e60 }) return node.Number;
        problems.Add(node, "Expected a price cap as a multiple of the base price, positive, or null for none, found " + node.Found + ".");
        return 1.0;
    }

    private static void RequireNoTradeUnderBan(InputNode root, InputProblems problems, double[] trade, double[] before, ImmutableArray<string> regions)
    {
        var n = regions.Length;
        for (var cell = 0; cell < n * n; cell++)
        {
            if (before[cell] > 0.0 || trade[cell] == 0.0) continue;
            problems.Add(Cell(root, "tariffsBefore", cell, n)!,
                regions[cell / n] + " sells " + Cell(root, "trade", cell, n)!.Found + " to " + regions[cell % n] + " in the base, so the pair cannot be banned there; write its T = 1 + tariff, or set the trade to 0.");
        }
    }

    private static InputNode? Cell(InputNode root, string key, int cell, int n) => root.Member(key)?.Items[cell / n].Items[cell % n];

    private static MarketElasticities? Elasticities(ObjectReader reader, ImmutableArray<string> regions)
    {
        if (reader.Object("elasticities", required: true) is not { } group) return null;
        var list = new ElasticityReader(group, regions.Length);
        var demand = list.Read("demand", "a negative number down to -1000, such as -1.25, or a list with one per importer", e => e is < 0.0 and >= -1000.0);
        var supply = list.Read("supply", "a number from 0 to 1000, such as 1.5, or a list with one per exporter", e => e is >= 0.0 and <= 1000.0);
        var substitution = list.Read("substitution", "a number above 1 up to 1000, such as 5, or a list with one per importer", e => e is > 1.0 and <= 1000.0);
        group.Done();
        if (demand is null || supply is null || substitution is null) return null;
        for (var j = 0; j < regions.Length; j++)
        {
            if (substitution[j] > -demand[j]) continue;
            reader.Problems.Add(list.At("substitution", j), "The substitution elasticity of " + regions[j] + " must be above |demand elasticity| = "
                + (-demand[j]).ToString("R", System.Globalization.CultureInfo.InvariantCulture) + ": else a ban is not the limit of a rising tariff.");
            if (list.IsOneForAll("substitution") && list.IsOneForAll("demand")) break;
        }

        return new MarketElasticities(substitution, demand, supply, [.. Enumerable.Repeat(1.0, regions.Length)]);
    }
}
