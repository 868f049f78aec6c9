using System.Globalization;
using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>A finite number in a range.</summary>
/// <param name="Summary">What it is for, with its unit.</param>
/// <param name="Min">Least value; may be minus infinity.</param>
/// <param name="Max">Greatest value; may be infinity.</param>
/// <param name="Whole">Whether it has to be whole.</param>
public sealed record NumberShape(string Summary, double Min, double Max, bool Whole = false) : Shape(Summary)
{
    /// <summary>Whether <see cref="Min"/> itself is too small; default false.</summary>
    public bool ExcludesMin { get; init; }

    /// <summary>Whether <see cref="Max"/> itself is too great; default false.</summary>
    public bool ExcludesMax { get; init; }

    /// <summary>Whether null may stand in its place, with a meaning of its own; default false.</summary>
    public bool OrNull { get; init; }

    /// <summary>What a message asks for, as it follows "Expected"; by default a number in the range.</summary>
    public string Expected { get; init; } = (Whole ? "a whole number" : "a number") + Range(Min, Max);

    /// <summary>Any number.</summary>
    public static NumberShape Any(string summary) => new(summary, double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether a number is in the range.</summary>
    public bool Allows(double value) =>
        (ExcludesMin ? value > Min : value >= Min) && (ExcludesMax ? value < Max : value <= Max) && (!Whole || value == Math.Floor(value));

    /// <inheritdoc/>
    public override InputNode Check(InputNode node, Vocabulary words, InputProblems problems)
    {
        var sound = node.Kind == InputKind.Number ? Allows(node.Number) : OrNull && node.Kind == InputKind.Null;
        if (!sound) problems.Add(node, "Expected " + Expected + ", found " + node.Found + ".");
        return node;
    }

    /// <inheritdoc/>
    public override bool Takes(InputKind kind) => kind == InputKind.Number || (OrNull && kind == InputKind.Null);

    /// <inheritdoc/>
    public override JsonObject Schema(bool partial)
    {
        var schema = Typed(Whole ? "integer" : "number");
        if (OrNull) schema["type"] = new JsonArray(Whole ? "integer" : "number", "null");
        if (!double.IsInfinity(Min)) schema[ExcludesMin ? "exclusiveMinimum" : "minimum"] = Literal(Min);
        if (!double.IsInfinity(Max)) schema[ExcludesMax ? "exclusiveMaximum" : "maximum"] = Literal(Max);
        return schema;
    }

    /// <summary>A number as JSON, in its shortest exact spelling.</summary>
    private static JsonNode Literal(double value) => JsonNode.Parse(value.ToString("R", CultureInfo.InvariantCulture))!;

    private static string Range(double min, double max)
    {
        var low = double.IsInfinity(min) ? null : min.ToString("R", CultureInfo.InvariantCulture);
        var high = double.IsInfinity(max) ? null : max.ToString("R", CultureInfo.InvariantCulture);
        return (low, high) switch
        {
            (null, null) => "",
            (_, null) => " of at least " + low,
            (null, _) => " of at most " + high,
            _ => " from " + low + " to " + high,
        };
    }
}
