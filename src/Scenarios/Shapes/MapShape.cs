using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>An object whose keys are words of a list and whose values have one shape.</summary>
/// <param name="Summary">What it is for.</param>
/// <param name="List">Name of the list of keys in the vocabulary.</param>
/// <param name="Value">Shape of every value.</param>
public sealed record MapShape(string Summary, string List, Shape Value) : Shape(Summary)
{
    /// <inheritdoc/>
    public override InputNode Check(InputNode node, Vocabulary words, InputProblems problems)
    {
        if (node.Kind != InputKind.Object)
        {
            problems.Add(node, "Expected an object { ... }, found " + node.Found + ".");
            return node;
        }

        var allowed = words.Of(List);
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, InputNode>>(node.Members.Length);
        foreach (var (key, value) in node.Members)
        {
            if (words.Knows(List) && !allowed.Contains(key))
                problems.Add(value, "Unknown key \"" + key + "\"." + Suggestion.Sentence(key, allowed));
            members.Add(new(key, Value.Check(value, words, problems)));
        }

        return node with { Members = members.MoveToImmutable() };
    }

    /// <inheritdoc/>
    public override bool Takes(InputKind kind) => kind == InputKind.Object;

    /// <inheritdoc/>
    public override JsonObject? Requirements() =>
        Value.Requirements() is { } value ? new JsonObject { ["additionalProperties"] = value } : null;

    /// <inheritdoc/>
    public override JsonObject Schema(bool partial)
    {
        var schema = Typed("object");
        schema["additionalProperties"] = Value.Schema(partial);
        return schema;
    }
}
