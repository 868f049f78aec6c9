using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>One of some words: fixed ones, or those of a list the surroundings know.</summary>
/// <param name="Summary">What it is for.</param>
/// <param name="Fixed">Words allowed everywhere.</param>
/// <param name="List">Name of the list in the vocabulary; empty where the words are fixed.</param>
public sealed record WordShape(string Summary, ImmutableArray<string> Fixed, string List = "") : Shape(Summary)
{
    /// <summary>More words than this are not listed in a message.</summary>
    private const int MostListed = 24;

    /// <summary>One word of a list in the vocabulary.</summary>
    public static WordShape From(string list, string summary) => new(summary, [], list);

    /// <inheritdoc/>
    public override bool IsText => true;

    /// <inheritdoc/>
    public override InputNode Check(InputNode node, Vocabulary words, InputProblems problems)
    {
        var allowed = List.Length > 0 ? words.Of(List) : Fixed;
        if (List.Length > 0 && !words.Knows(List)) return TextShape.Filled("").Check(node, words, problems);
        if (allowed.IsEmpty)
            problems.Add(node, "Found " + node.Found + ", but there is nothing to name: no " + List + " is known here.");
        else if (node.Kind != InputKind.Text)
            problems.Add(node, "Found " + node.Found + ". Write one of: " + string.Join(", ", allowed.Take(MostListed)) + ".");
        else if (!allowed.Contains(node.Text))
            problems.Add(node, "Found " + node.Found + "." + Suggestion.Sentence(node.Text, allowed));
        return node;
    }

    /// <inheritdoc/>
    public override bool Takes(InputKind kind) => kind == InputKind.Text;

    /// <inheritdoc/>
    public override JsonObject Schema(bool partial)
    {
        var schema = Typed("string");
        if (Fixed.IsEmpty) schema["minLength"] = 1;
        else schema["enum"] = new JsonArray([.. Fixed.Select(w => (JsonNode)w)]);
        return schema;
    }
}
