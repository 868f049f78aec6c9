using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>The shapes of flows and pairs written into world.json itself.</summary>
internal static class InlineTradeShapes
{
    /// <summary>One flow.</summary>
    public static ObjectShape Flow { get; } = new(
        "A flow of the base year; exporter and importer the same is home sales.",
        [
            Field.Needed("exporter", WordShape.From("economy", "Id of the exporter.")),
            Field.Needed("importer", WordShape.From("economy", "Id of the importer.")),
            Field.Needed("commodity", WordShape.From("commodity", "Id of the commodity.")),
            Field.Needed("value", new NumberShape("Million US dollars a year at world prices.", 0, 1e9)),
            new("tariff", new NumberShape("Ad-valorem tariff of the base year, 0.1 for 10 %.", 0, 10), Default: "0"),
            new("gate",
                new NumberShape("Open share of the latent flow in the base year; under 1 where a measure was already in " +
                    "force.", 1e-6, 1), Default: "1"),
        ]);

    /// <summary>One pair. What is left out is what a pair has that is not listed; see <see cref="DyadTable.Neutral"/>.</summary>
    public static ObjectShape Dyad { get; } = new(
        "A pair of economies, either way round.",
        [
            Field.Needed("a", WordShape.From("economy", "Id of one.")),
            Field.Needed("b", WordShape.From("economy", "Id of the other.")),
            new("distanceKm", new NumberShape("Distance, km; left out, 1. Source: CEPII GeoDist.", 1, 21000)),
            new("unAgreement", new NumberShape("Agreement in United Nations roll calls; left out, 1. Source: Voeten.", 0, 1)),
            new("alliance", new NumberShape("0 none to 1 defence pact; left out, 0, but 1 of an economy with itself. Source: ATOP.", 0, 1)),
        ]);
}
