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
    /// <inheritdoc/>
    public override InputNode Check(InputNode node, Vocabulary words, InputProblems problems)
    {
        var value = ObjectReader.Number(node, problems, Min, Max);
        if (Whole && value != Math.Floor(value))
            problems.Add(node, "Expected a whole number, found " + node.Found + ".");
        return node;
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = Typed(Whole ? "integer" : "number");
        if (!double.IsInfinity(Min)) schema["minimum"] = Literal(Min);
        if (!double.IsInfinity(Max)) schema["maximum"] = Literal(Max);
        return schema;
    }

    /// <summary>A number as JSON, in its shortest exact spelling.</summary>
    internal static JsonNode Literal(double value) => JsonNode.Parse(value.ToString("R", CultureInfo.InvariantCulture))!;
}
