using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Reads the commodities of world.json.</summary>
public static class CommodityReader
{
    /// <summary>Least psi - eta: at this a tenth more demand raises the price sevenfold. World oil in the short run has 0.24.</summary>
    private const double LeastSlope = 0.05;

    /// <summary>Reads <c>"commodities"</c>.</summary>
    public static ImmutableArray<Commodity> Read(ObjectReader root, ImmutableArray<Provenance> provenance)
    {
        var commodities = ImmutableArray.CreateBuilder<Commodity>();
        foreach (var node in root.List("commodities", required: true))
        {
            var commodity = One(new ObjectReader(node, root.Problems), provenance);
            if (commodities.Any(c => c.Id == commodity.Id)) root.Problems.Add(node, "The commodity \"" + commodity.Id + "\" is listed twice; keep one.");
            commodities.Add(commodity);
        }

        if (commodities.Count is 0 or > 200) root.Problems.Add(root.Node, "A world has from 1 to 200 commodities, found " + commodities.Count + ".");
        return commodities.ToImmutable();
    }

    private static Commodity One(ObjectReader item, ImmutableArray<Provenance> provenance)
    {
        var commodity = new Commodity(
            item.Text("id"), item.Text("name"), item.Number("sigma", 1.01, 100, 5), item.Number("eta", -50, -0.001, -1.25),
            item.Number("psi", 0, 50, 1.5), item.Number("lambda", 0.0001, 1, 0.024), item.Number("homeShare", 0.001, 0.999, 0.6))
        {
            Controlled = item.Flag("controlled", false),
            Humanitarian = item.Flag("humanitarian", false),
            PriceSeries = item.Optional("priceSeries") is { } series ? ObjectReader.Text(series, item.Problems) : null,
        };
        if (commodity.Sigma <= -commodity.Eta)
            item.Problems.Add(item.Node, FormattableString.Invariant($"sigma is {commodity.Sigma} and eta is {commodity.Eta}; sigma must be over |eta|, or a ban would not be the limit of a high tariff."));
        if (commodity.Psi - commodity.Eta < LeastSlope)
            item.Problems.Add(item.Node, FormattableString.Invariant($"psi is {commodity.Psi} and eta is {commodity.Eta}; psi - eta must be at least {LeastSlope}, or a little more demand would raise the price without bound."));
        var notes = ProvenanceReader.Notes(item,
        [
            ("sigma", commodity.Sigma), ("eta", commodity.Eta), ("psi", commodity.Psi),
            ("lambda", commodity.Lambda), ("homeShare", commodity.HomeShareDefault),
        ], provenance);
        item.Done();
        return commodity with { Notes = notes };
    }
}
