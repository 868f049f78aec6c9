using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>A text, free or of a pattern.</summary>
/// <param name="Summary">What it is for.</param>
/// <param name="Pattern">
/// What it has to match, anchored; null for any text. Made by the compiler: a page then needs no compiler of regular expressions.
/// </param>
/// <param name="Example">What a right one looks like; needed with a pattern.</param>
public sealed partial record TextShape(string Summary, Regex? Pattern = null, string Example = "") : Shape(Summary)
{
    /// <summary>Longest a match may take, ms.</summary>
    internal const int Longest = 1000;

    /// <summary>A kebab-case id.</summary>
    public static TextShape Id { get; } = new("Kebab-case id, unique in its list.", IdPattern(), "us-energy-ban");

    /// <summary>Whether it may be empty where it has no pattern; default true.</summary>
    public bool MayBeEmpty { get; init; } = true;

    /// <summary>A free text that is not empty.</summary>
    public static TextShape Filled(string summary) => new(summary) { MayBeEmpty = false };

    /// <summary>A month, <c>2022-03</c>.</summary>
    public static TextShape Month(string summary) => new(summary, MonthPattern(), "2022-03");

    /// <inheritdoc/>
    public override bool IsText => true;

    /// <inheritdoc/>
    public override InputNode Check(InputNode node, Vocabulary words, InputProblems problems)
    {
        if (Pattern is null)
        {
            if (node.Kind != InputKind.Text) problems.Add(node, "Expected a text in quotes, found " + node.Found + ".");
            else if (node.Text.Length == 0 && !MayBeEmpty) problems.Add(node, "Expected a text in quotes, found an empty one.");
        }
        else if (node.Kind != InputKind.Text || !Pattern.IsMatch(node.Text))
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
        if (Pattern is not null)
        {
            schema["pattern"] = Pattern.ToString();
            schema["examples"] = new JsonArray(Example);
        }
        else if (!MayBeEmpty)
        {
            schema["minLength"] = 1;
        }

        return schema;
    }

    /// <summary>What an id looks like.</summary>
    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant, Longest)]
    internal static partial Regex IdPattern();

    [GeneratedRegex("^[0-9]{4}-(0[1-9]|1[0-2])$", RegexOptions.CultureInvariant, Longest)]
    private static partial Regex MonthPattern();
}
