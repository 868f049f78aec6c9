using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Reads the economies of world.json.</summary>
public static class EconomyReader
{
    /// <summary>Reads <c>"economies"</c>.</summary>
    public static ImmutableArray<Economy> Read(ObjectReader root, ImmutableArray<Provenance> provenance)
    {
        var economies = ImmutableArray.CreateBuilder<Economy>();
        foreach (var node in root.List("economies", required: true))
        {
            var economy = One(new ObjectReader(node, root.Problems), provenance);
            if (economies.Any(e => e.Id == economy.Id)) root.Problems.Add(node, "The economy \"" + economy.Id + "\" is listed twice; keep one.");
            economies.Add(economy);
        }

        if (economies.Count is 0 or > 400) root.Problems.Add(root.Node, "A world has from 1 to 400 economies, found " + economies.Count + ".");
        return economies.ToImmutable();
    }

    private static Economy One(ObjectReader item, ImmutableArray<Provenance> provenance)
    {
        var economy = new Economy(
            item.Text("id"), item.Text("name"), item.Text("region", "World"),
            item.Number("gdpMusd", 1, 1e9), item.Number("populationM", 0.001, 1e4), item.Flag("democracy", true))
        {
            ReservesMusd = item.Number("reservesMusd", 0, 1e8, 0),
            InflationTarget = item.Number("inflationTarget", 0, 100, 2),
        };
        var notes = ProvenanceReader.Notes(item,
        [
            ("gdpMusd", economy.GdpMusd), ("populationM", economy.PopulationM), ("democracy", economy.IsDemocracy ? 1 : 0),
            ("reservesMusd", economy.ReservesMusd), ("inflationTarget", economy.InflationTarget),
        ], provenance);
        item.Done();
        return economy with { Notes = notes };
    }
}
