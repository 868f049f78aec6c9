using NegotiationSim.Model.Declarations;
using System.Collections.Immutable;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Experiments.Designs;

/// <summary>The shape of an experiment file: the one declaration behind reader, defaults and schema.</summary>
public static class ExperimentShape
{
    /// <summary>Most points of a design, and most replicates of a point.</summary>
    internal const int Most = 1_000_000;

    /// <summary>Version of the format this program reads.</summary>
    private const int FormatVersion = 1;

    private static readonly EitherShape Level = new(
        "A level.", "a number, a text, true or false",
        NumberShape.Any(""), new TextShape(""), new FlagShape(""));

    private static readonly ObjectShape Factor = new(
        "Something that varies: over values in a factorial design, over a range in a Latin hypercube.",
        [
            Field.Needed("path", TextShape.Filled("Path of the number or switch, as for --set: parameters.routing.markup.")),
            new("values", new ListShape("Factorial: its levels.", Level, 1)),
            new("min", NumberShape.Any("Latin hypercube: lower end of the range, in the unit of what varies.")),
            new("max", NumberShape.Any("Latin hypercube: upper end of the range, over min.")),
            new("scale",
                new WordShape("Latin hypercube: whether the range is walked in steps or in ratios; log needs min over 0.",
                    KebabCase.Spellings<FactorScale>()), Default: "\"linear\""),
        ]);

    private static readonly ObjectShape Root = new(
        "An experiment: a scenario run at the points of a design, for: negsim experiment run FILE.",
        [
            new(FileShape.VersionKey, new NumberShape("Version of this format.", 1, FormatVersion, Whole: true), Default: "1"),
            Field.Needed("title", TextShape.Filled("One line for lists.")),
            Field.Needed("scenario", TextShape.Filled("Name or path of the scenario.")),
            new("seed",
                new NumberShape("Seed of all draws, the design's included.", int.MinValue, int.MaxValue, Whole: true), Default: "1"),
            new("replicates",
                new NumberShape("Replicates a point; they share their luck between points.", 1, Most, Whole: true), Default: "1"),
            new("set", new ListShape("Changes common to all points, as for --set: path=value.", TextShape.Filled("")), Default: "[]"),
            Field.Needed("design",
                new WordShape("How points are laid out: every combination of values, or a Latin hypercube over ranges (McKay, Beckman " +
                    "and Conover 1979).", KebabCase.Spellings<DesignKind>())),
            new("points", new NumberShape("Latin hypercube: how many points it has.", 2, Most, Whole: true)),
            Field.Needed("factors", new ListShape("What varies.", Factor, 1)),
        ]);

    /// <summary>The file.</summary>
    public static FileShape File => new("experiment", FileKind.Experiment, Root);
}
