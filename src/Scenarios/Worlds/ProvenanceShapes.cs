using System.Collections.Immutable;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Where figures come from.</summary>
internal static class ProvenanceShapes
{
    /// <summary>Publication or rule.</summary>
    public static TextShape Source { get; } = TextShape.Filled("Publication or rule.");

    /// <summary>How well a figure is known.</summary>
    public static WordShape Quality { get; } = new(
        "How well the figure is known: printed in a statistic, computed from statistics, or chosen for its order of magnitude.",
        [.. WorldIndex.Qualities.Names]);

    private static readonly ObjectShape Default = new(
        "Source and quality.", [Field.Needed("source", Source), Field.Needed("quality", Quality)]);

    /// <summary>The world's defaults by figure.</summary>
    public static ObjectShape Defaults(IEnumerable<string> figures) => new(
        "Source and quality of a figure for every item that has no note about it.",
            [.. figures.Select(figure => new Field(figure, Default))]);

    /// <summary>The key with notes on some figures of an item.</summary>
    public static Field Notes(ImmutableArray<string> figures) => new(
        "notes",
        new ListShape("One note a figure; overrides the provenance of the world.", new ObjectShape(
            "Where one figure comes from and how far it may be moved.",
            [
                Field.Needed("figure", new WordShape("Key of the figure in the same object.", figures)),
                new("low", NumberShape.Any("Lower end of the sensitivity range, in the unit of the figure; left out, the figure itself.")),
                new("high", NumberShape.Any("Upper end of the sensitivity range, in the unit of the figure; left out, the figure itself.")),
                Field.Needed("source", Source),
                Field.Needed("quality", Quality),
            ])),
        Default: "[]");
}
