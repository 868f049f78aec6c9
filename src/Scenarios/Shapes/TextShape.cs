using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>A text, free or of a pattern.</summary>
/// <param name="Summary">What it is for.</param>
/// <param name="Pattern">Regular expression it has to match, anchored; empty for any text.</param>
/// <param name="Example">What a right one looks like; needed with a pattern.</param>
public sealed record TextShape(string Summary, string Pattern = "", string Example = "") : Shape(Summary)
{
    /// <summary>A kebab-case id.</summary>
    public static TextShape Id { get; } = new("Kebab-case id, unique in its list.", "^[a-z0-9]+(-[a-z0-9]+)*$", "us-energy-ban");

    /// <summary>Whether it may be empty where it has no pattern; default true.</summary>
    public bool MayBeEmpty { get; init; } = true;

    /// <summary>A free text that is not empty.</summary>
    public static TextShape Filled(string summary) => new(summary) { MayBeEmpty = false };

    /// <summary>A month, <c>2022-03</c>.</summary>
    public static TextShape Month(string summary) => new(summary, "^[0-9]{4}-(0[1-9]|1[0-2])$", "2022-03");

    /// <inheritdoc/>
    public override bool IsText => true;

    /// <inheritdoc/>
    public override InputNode Check(InputNode node, Vocabulary words, InputProblems problems)
    {
        if (Pattern.Length == 0)
        {
            if (node.Kind != InputKind.Text) problems.Add(node, "Expected a text in quotes, found " + node.Found + ".");
            else if (node.Text.Length == 0 && !MayBeEmpty) problems.Add(node, "Expected a text in quotes, found an empty one.");
        }
        else if (node.Kind != InputKind.Text || !Regex.IsMatch(node.Text, Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            problems.Add(node, "Expected a text such as \"" + Example + "\", found " + node.Found + ".");
        }

        return node;
    }

    /// <inheritdoc/>
    public override bool Takes(InputKind kind) => kind == InputKind.Text;

    /// <inheritdoc/>
    public override JsonObject Schema(bool partial)
    {
        var schema = Typed("string");
        if (Pattern.Length > 0)
        {
            schema["pattern"] = Pattern;
            schema["examples"] = new JsonArray(Example);
        }
        else if (!MayBeEmpty)
        {
            schema["minLength"] = 1;
        }

        return schema;
    }
}
