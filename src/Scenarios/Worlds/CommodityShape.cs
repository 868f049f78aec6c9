using System.Collections.Immutable;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>The shape of a commodity in world.json.</summary>
internal static class CommodityShape
{
    /// <summary>The figures that have a source, in the order of their notes.</summary>
    public static ImmutableArray<string> Figures { get; } = ["sigma", "eta", "psi", "lambda", "homeShare", "freight"];

    /// <summary>One commodity.</summary>
    public static ObjectShape One { get; } = new(
        "A commodity with its own market.",
        [
            Field.Needed("id", TextShape.Filled("Kebab-case id.")),
            Field.Needed("name", TextShape.Filled("English name.")),
            new("sigma",
                new NumberShape("Armington elasticity of substitution between origins; over |eta|. Source: 1 + the trade elasticity of " +
                    "Fontagné, Guimbard and Orefice (2022); default of GSIM.", 1.01, 100), Default: "5"),
            new("eta",
                new NumberShape("Price elasticity of composite demand. Source: GSIM (Francois and Hall 2003).", -50, -0.001),
                Default: "-1.25"),
            new("psi", new NumberShape("Price elasticity of production. Source: GSIM (Francois and Hall 2003).", 0, 50), Default: "1.5"),
            new("lambda",
                new NumberShape("Monthly partial adjustment of origin shares; 1 adjusts at once. Source: Boehm, Levchenko and " +
                    "Pandalai-Nayar (2023).", 0.0001, 1), Default: "0.024"),
            new("homeShare",
                new NumberShape("Share of home sales in absorption where nothing is reported. Assumed.", 0.001, 0.999), Default: "0.6"),
            new("freight",
                new NumberShape("Share of carriage in its value against that of an average good: what bans on carriers cost it. Assumed.",
                    0, 10), Default: "1"),
            new("controlled", new FlagShape("Whether export controls on dual-use goods reach it."), Default: "false"),
            new("humanitarian",
                new FlagShape("Whether it is medicine or food that licences spare under every measure on sales."), Default: "false"),
            new("priceSeries", TextShape.Filled("Recorded price it follows, such as oil.")),
            ProvenanceShapes.Notes(Figures),
        ]);
}
