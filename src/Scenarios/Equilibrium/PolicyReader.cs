using NegotiationSim.Scenarios.Shapes;
using System.Collections.Immutable;
using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Scenarios.Equilibrium;

/// <summary>Reads the counterfactual: a table of tariffs first, then the changes in order.</summary>
internal sealed class PolicyReader(InputOutputWorld world, RegionNames regions, InputProblems problems)
{
    private static readonly string[] Kinds = ["tariff", "cost", "open"];

    private readonly int n = world.RegionCount;
    private readonly double[][] tariff = [.. world.Tariff.Select(t => t.ToArray())];
    private readonly double[][] cost = [.. world.Trade.Select(t => Enumerable.Repeat(1.0, t.Length).ToArray())];
    private bool costsChange;

    /// <summary>The policy of a checked file.</summary>
    /// <exception cref="InputException">The table of tariffs is wrong.</exception>
    public TradePolicy Read(InputNode root, string file)
    {
        if (root.Member("newTariffs") is { } table) ReadTable(EquilibriumFileReader.Beside(file, table.Text));
        foreach (var change in root.List("changes")) Apply(change);
        return new TradePolicy(root.Word<DeficitRule>("deficits"))
        {
            Tariff = [.. tariff.Select(t => ImmutableArray.Create(t))],
            Cost = costsChange ? [.. cost.Select(t => ImmutableArray.Create(t))] : default,
        };
    }

    private void ReadTable(string file)
    {
        using var table = new CsvTable(file, "sector", "exporter", "importer", "tariff");
        var (sectors, names) = (new NameIndex("sector", world.Sectors), new NameIndex("region", world.Regions));
        var seen = new HashSet<(int, int, int)>();
        while (table.Next())
        {
            var (k, i, j) = (table.Position(0, sectors), table.Position(1, names), table.Position(2, names));
            var value = table.Number(3, -0.99, 1e6);
            if (k < 0 || i < 0 || j < 0) continue;
            if (i == j) table.Problem(2, "A region pays no tariff to itself; remove the row.");
            if (!seen.Add((k, i, j))) table.Problem(0, "This tariff is written twice; keep one row.");
            tariff[k][i * n + j] = 1.0 + value;
        }

        table.Problems.ThrowIfAny();
    }

    private void Apply(InputNode change)
    {
        var given = Kinds.Where(kind => change.Member(kind) is not null).ToArray();
        if (given.Length != 1)
        {
            problems.Add(change, "A change gives exactly one of tariff, cost and open; this one gives "
                + (given.Length == 0 ? "none." : string.Join(" and ", given) + ". Write one change for each."));
            return;
        }

        var value = change.Number(given[0]);
        var (sellers, buyers) = (regions.Of(change, "exporters"), regions.Of(change, "importers"));
        var named = change.List("sectors").Select(s => s.Text).ToHashSet(StringComparer.Ordinal);
        var changed = new HashSet<int>();
        foreach (var i in sellers)
            foreach (var j in buyers)
            {
                if (i == j) continue;
                changed.Add(i * n + j);
                if (change.Flag("bothWays")) changed.Add(j * n + i);
            }

        for (var k = 0; k < world.SectorCount; k++)
        {
            if (named.Count > 0 && !named.Contains(world.Sectors[k])) continue;
            foreach (var cell in changed.Order())
            {
                if (given[0] == "tariff") tariff[k][cell] = 1.0 + value;
                else cost[k][cell] *= given[0] == "cost" ? value : Closing(value, world.Elasticity[k]);
            }
        }

        costsChange |= given[0] != "tariff";
    }

    /// <summary>The trade cost that leaves a share of the trade at unchanged prices.</summary>
    private static double Closing(double open, double elasticity) =>
        open == 0.0 ? double.PositiveInfinity : Elementary.Exp(-Elementary.Log(open) / elasticity);
}
