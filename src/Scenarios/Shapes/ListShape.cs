using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>A list of values of one shape. Items with an <c>id</c> are addressed by it, and it has to be unique.</summary>
/// <param name="Summary">What it is for.</param>
/// <param name="Item">Shape of every item.</param>
/// <param name="Least">Least number of items.</param>
/// <param name="Most">Greatest number of items.</param>
public sealed record ListShape(string Summary, Shape Item, int Least = 0, int Most = int.MaxValue) : Shape(Summary)
{
    /// <summary>Whether items have ids.</summary>
    public bool IsKeyed => Item is ObjectShape item && item.Find("id") is not null;

    /// <inheritdoc/>
    public override InputNode Check(InputNode node, Vocabulary words, InputProblems problems)
    {
        if (node.Kind != InputKind.List)
        {
            problems.Add(node, "Expected a list [ ... ], found " + node.Found + ".");
            return node;
        }

        if (node.Items.Length < Least || node.Items.Length > Most)
            problems.Add(node, "Expected " + (Least == Most ? "" : Most == int.MaxValue ? "at least " : Least + " to ") + (Most == int.MaxValue ? Least : Most) + " items, found " + node.Items.Length + ".");
        var items = ImmutableArray.CreateBuilder<InputNode>(node.Items.Length);
        var seen = new Dictionary<string, InputNode>(StringComparer.Ordinal);
        foreach (var item in node.Items)
        {
            items.Add(Item.Check(item, words, problems));
            if (!IsKeyed || item.Member("id") is not { Kind: InputKind.Text } id) continue;
            if (!seen.TryAdd(id.Text, item))
                problems.Add(id, "The id \"" + id.Text + "\" is used twice (first in line " + seen[id.Text].Line + "); give each its own.");
        }

        return node with { Items = items.MoveToImmutable() };
    }

    /// <inheritdoc/>
    public override JsonObject? Requirements() => Item.Requirements() is { } item ? new JsonObject { ["items"] = item } : null;

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = Typed("array");
        schema["items"] = Item.Schema();
        if (Least > 0) schema["minItems"] = Least;
        if (Most < int.MaxValue) schema["maxItems"] = Most;
        return schema;
    }
}
