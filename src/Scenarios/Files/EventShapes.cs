using System.Text.RegularExpressions;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Events, prices, uncertainty and levers.</summary>
internal static partial class EventShapes
{
    private static readonly TextShape ParameterPath =
        new("Path of a parameter.", PathPattern(), "parameters.routing.most");

    /// <summary>One event.</summary>
    public static ObjectShape Event { get; } = new(
        "Something that happens at a date.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("title", new TextShape("In words.")),
            Field.Needed("month", TextShape.Month("When it happens.")),
            new("kind", new WordShape("What it changes.", KebabCase.Spellings<EventKind>()), Default: "\"news\""),
            new("economies", new ListShape("Economies or blocs concerned, in the order the kind asks for.",
                WordShape.From("economy-or-bloc", "")), Default: "[]"),
            new("value", new NumberShape("Size, in the unit the kind states.", -100, 100), Default: "0"),
            new("scriptedOnly", new FlagShape("Whether it was somebody's decision: it happens on its date only where dates rule, "
                + "not in the decided mode."), Default: "false"),
            new("source", new TextShape("Where it is recorded."), Default: "\"\""),
        ]);

    /// <summary>A recorded price.</summary>
    public static ObjectShape Series { get; } = new(
        "A recorded price, month by month.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("unit", new TextShape("Unit, such as US dollars a barrel.")),
            Field.Needed("source", new TextShape("Publication.")),
            Field.Needed("from", TextShape.Month("Month of the first value.")),
            Field.Needed("values", new ListShape("Values, one a month; 0 where none is recorded.", new NumberShape("", 0, 1e6), 1)),
        ]);

    /// <summary>A market that follows a recorded price.</summary>
    public static ObjectShape Benchmark { get; } = new(
        "A market that follows a recorded price.",
        [
            Field.Needed("commodity", WordShape.From("commodity", "The commodity.")),
            Field.Needed("series", WordShape.From("series", "Id of the series.")),
            new("basePrice",
                new NumberShape("Price of the base year in the series' unit; left out, the mean of the series over the world's base year.",
                1e-6, 1e6)),
            new("passThrough", new NumberShape("Elasticity of this market's benchmark to the series.", 0, 2), Default: "1"),
            new("outside", new ListShape("Exporters that do not make the benchmark.", WordShape.From("economy-or-bloc", "")),
                Default: "[]"),
            new("shifters", new ListShape("World demand relative to the base year, month by month, kept from another run.",
                new NumberShape("", 1e-6, 1e6)), Default: "[]"),
        ]);

    /// <summary>A parameter that differs between replicates.</summary>
    public static ObjectShape Uncertain { get; } = new(
        "A parameter multiplied by a lognormal draw, within its range; replicate 0 keeps the central value.",
        [
            Field.Needed("path", ParameterPath),
            Field.Needed("sd", new NumberShape("Standard deviation of the logarithm.", 0, 3)),
            Field.Needed("source", new TextShape("Why that much.")),
        ]);

    /// <summary>A lever of the lab.</summary>
    public static ObjectShape Lever { get; } = new(
        "Something a class may move.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("title", new TextShape("In plain words.")),
            Field.Needed("path", new TextShape("Path as for --set.")),
            Field.Needed("min", NumberShape.Any("Left end.")),
            Field.Needed("max", NumberShape.Any("Right end.")),
            new("unit", new TextShape("Unit shown."), Default: "\"\""),
            new("help", new TextShape("What moving it means."), Default: "\"\""),
        ]);

    [GeneratedRegex("^parameters(\\.[a-zA-Z]+){2}$", RegexOptions.CultureInvariant, TextShape.Longest)]
    private static partial Regex PathPattern();
}
