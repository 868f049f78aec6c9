using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>One of several shapes, told apart by the kind of value: a name or a list, a number or a text.</summary>
/// <param name="Summary">What it is for.</param>
/// <param name="Expected">What a message asks for where no alternative fits, as it follows "Expected".</param>
/// <param name="Alternatives">The shapes; no two take the same kind of value.</param>
public sealed record EitherShape(string Summary, string Expected, params ImmutableArray<Shape> Alternatives) : Shape(Summary)
{
    /// <inheritdoc/>
    public override InputNode Check(InputNode node, Vocabulary words, InputProblems problems)
    {
        foreach (var alternative in Alternatives)
            if (alternative.Takes(node.Kind)) return alternative.Check(node, words, problems);
        problems.Add(node, "Expected " + Expected + ", found " + node.Found + ".");
        return node;
    }

    /// <inheritdoc/>
    public override bool Takes(InputKind kind) => Alternatives.Any(a => a.Takes(kind));

    /// <inheritdoc/>
    public override JsonObject? Requirements()
    {
        // What is required of an object says nothing of a list, so all of them can be asked for at once.
        JsonNode[] needed = [.. Alternatives.Select(a => a.Requirements()).OfType<JsonObject>()];
        return needed.Length == 0 ? null : new JsonObject { ["allOf"] = new JsonArray(needed) };
    }

    /// <inheritdoc/>
    public override JsonObject Schema(bool partial) => new()
    {
        ["description"] = Summary,
        ["anyOf"] = new JsonArray([.. Alternatives.Select(a => (JsonNode)a.Schema(partial))]),
    };
}
