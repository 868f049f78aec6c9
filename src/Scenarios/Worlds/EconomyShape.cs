using System.Collections.Immutable;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>The shape of an economy in world.json.</summary>
internal static class EconomyShape
{
    /// <summary>The figures that have a source, in the order of their notes.</summary>
    public static ImmutableArray<string> Figures { get; } = ["gdpMusd", "populationM", "democracy", "reservesMusd", "inflationTarget"];

    /// <summary>One economy.</summary>
    public static ObjectShape One { get; } = new(
        "An economy.",
        [
            Field.Needed("id", TextShape.Filled("ISO 3166-1 alpha-3 code, or an id of your own such as ROW.")),
            Field.Needed("name", TextShape.Filled("English short name.")),
            new("region", TextShape.Filled("Continent or other group, for reports."), Default: "\"World\""),
            Field.Needed("gdpMusd",
                new NumberShape("Gross domestic product of the base year, million US dollars at market rates. Source: World " +
                    "Bank.", 1, 1e9)),
            Field.Needed("populationM", new NumberShape("Population, millions. Source: World Bank.", 0.001, 1e4)),
            new("democracy", new FlagShape("Whether its leaders answer to voters in free elections."), Default: "true"),
            new("reservesMusd",
                new NumberShape("Reserve assets at the start of the base year, million US dollars. Source: IMF.", 0, 1e8), Default: "0"),
            new("inflationTarget",
                new NumberShape("Inflation the central bank aims at, per cent a year. Source: central banks.", 0, 100), Default: "2"),
            ProvenanceShapes.Notes(Figures),
        ]);
}
