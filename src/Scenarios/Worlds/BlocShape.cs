using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>The shape of a bloc in world.json.</summary>
internal static class BlocShape
{
    /// <summary>One bloc.</summary>
    public static ObjectShape One { get; } = new(
        "A group of economies that may decide together.",
        [
            Field.Needed("id", TextShape.Filled("Id.")),
            Field.Needed("name", TextShape.Filled("English name.")),
            Field.Needed("rule",
                new WordShape("How it votes; a qualified majority is 55 % of the members with 65 % of the people (Treaty on European " +
                    "Union, article 16(4)).", KebabCase.Spellings<DecisionRule>())),
            Field.Needed("members", new ListShape("Ids of its members.", WordShape.From("economy", ""), 1) { IsUnique = true }),
            new("vetoMembers",
                new ListShape("Members with a veto under one-veto.", WordShape.From("economy", "")) { IsUnique = true }, Default: "[]"),
            new("customsUnion", new FlagShape("Whether goods cross its inner borders unseen by customs."), Default: "false"),
            new("lending",
                new WordShape("How it lends to states whose reserves run out: not at all, by a development bank to its members without " +
                    "conditions, or to anybody against policies.", KebabCase.Spellings<Lending>()), Default: "\"none\""),
            new("source", ProvenanceShapes.Source with { Summary = "Where membership and rule come from." }),
            new("quality", ProvenanceShapes.Quality with { Summary = "How well membership and rule are known; goes with source." }),
        ]);
}
