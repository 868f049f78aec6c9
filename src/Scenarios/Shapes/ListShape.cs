using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>Whether no two items, texts or numbers, may be the same; default false.</summary>
    public bool IsUnique { get; init; }

    /// <inheritdoc/>
    public override InputNode Check(InputNode node, Vocabulary words, InputProblems problems)
    {
        if (node.Kind != InputKind.List)
        {
            problems.Add(node, "Expected a list [ ... ], found " + node.Found + ".");
            return node;
        }

        var count = node.Numbers.IsEmpty ? node.Items.Length : node.Numbers.Length;
        if (count < Least || count > Most)
            problems.Add(node, "Expected " + Count() + ", found " + (count == 0 ? "an empty list" : Literal(count)) + ".");
        // A long list of sound numbers needs no node an item.
        if (!IsUnique && Item is NumberShape number && !node.Numbers.IsEmpty && node.Numbers.All(number.Allows)) return node;
        var items = node.Items.Select(item => Item.Check(item, words, problems)).ToImmutableArray();
        if (IsKeyed) CheckIds(items, problems);
        if (IsUnique) CheckDoubles(items, problems);
        return node with { Items = items };
    }

    /// <inheritdoc/>
    public override bool Takes(InputKind kind) => kind == InputKind.List;

    /// <inheritdoc/>
    public override JsonObject? Requirements() => Item.Requirements() is { } item ? new JsonObject { ["items"] = item } : null;

    /// <inheritdoc/>
    public override JsonObject Schema(bool partial)
    {
        var schema = Typed("array");
        schema["items"] = Item.Schema(partial);
        if (Least > 0) schema["minItems"] = Least;
        if (Most < int.MaxValue) schema["maxItems"] = Most;
        if (IsUnique) schema["uniqueItems"] = true;
        return schema;
    }

    private static void CheckIds(ImmutableArray<InputNode> items, InputProblems problems)
    {
        var seen = new Dictionary<string, InputNode>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Member("id") is not { Kind: InputKind.Text } id || seen.TryAdd(id.Text, item)) continue;
            problems.Add(id, "The id \"" + id.Text + "\" is used twice (first in line " + seen[id.Text].Line + "); give each its own.");
        }
    }

    private static void CheckDoubles(ImmutableArray<InputNode> items, InputProblems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Kind is not (InputKind.Text or InputKind.Number)) continue;
            var name = item.Kind == InputKind.Number ? item.Number.ToString("R", CultureInfo.InvariantCulture) : item.Text;
            if (!seen.Add(name)) problems.Add(item, "\"" + name + "\" is listed twice; each has to be another.");
        }
    }

    private string Count() => (Least, Most) switch
    {
        (1, int.MaxValue) => "at least one item",
        (_, int.MaxValue) => "at least " + Literal(Least) + " items",
        _ => (Least == Most ? "" : Literal(Least) + " to ") + Literal(Most) + " items",
    };

    private static string Literal(int count) => count.ToString(CultureInfo.InvariantCulture);
}
