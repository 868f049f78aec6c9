using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>
/// One object of a GeniusWeb file. Its keys are names of issues and values, and keys not asked for are another program's
/// business, so no declared shape fits it; what is missing or of another kind is noted and read as something harmless.
/// </summary>
internal sealed class GeniusWebObject
{
    private readonly InputProblems problems;

    /// <summary>Starts reading <paramref name="node"/>; anything but an object is noted.</summary>
    public GeniusWebObject(InputNode node, InputProblems problems)
    {
        (Node, this.problems) = (node, problems);
        if (node.Kind != InputKind.Object) problems.Add(node, "Expected an object { ... }, found " + node.Found + ".");
    }

    /// <summary>The object itself.</summary>
    public InputNode Node { get; }

    /// <summary>A text, or <paramref name="fallback"/> where it is missing.</summary>
    public string Text(string key, string fallback) => Find(key) is { } found ? Text(found, problems) : fallback;

    /// <summary>A number of at least <paramref name="least"/>.</summary>
    public double Number(string key, double least = double.NegativeInfinity)
    {
        var expected = "a number" + (double.IsInfinity(least) ? "" : " of at least " + least.ToString("R", CultureInfo.InvariantCulture));
        if (Needed(key, expected) is not { } found) return Math.Max(0, least);
        if (found.Kind != InputKind.Number || found.Number < least) problems.Add(
            found, "Expected " + expected + ", found " + found.Found + ".");
        return found.Number;
    }

    /// <summary>The items of a list that has to be there.</summary>
    public ImmutableArray<InputNode> List(string key)
    {
        if (Needed(key, "a list [ ... ]") is not { } found) return [];
        if (found.Kind != InputKind.List) problems.Add(found, "Expected a list [ ... ], found " + found.Found + ".");
        return found.Items;
    }

    /// <summary>An object below this one, or null where it is missing.</summary>
    public GeniusWebObject? Object(string key, bool required = false) =>
        (required ? Needed(key, "an object { ... }") : Find(key)) is { } found ? new GeniusWebObject(found, problems) : null;

    /// <summary>A text that is not empty, from any node.</summary>
    public static string Text(InputNode node, InputProblems problems)
    {
        if (node.Kind != InputKind.Text || node.Text.Length == 0)
            problems.Add(node, "Expected a text in quotes, found " + (node.Kind == InputKind.Text ? "an empty one" : node.Found) + ".");
        return node.Text;
    }

    private InputNode? Find(string key) => Node.Member(key) is { Kind: not InputKind.Null } found ? found : null;

    private InputNode? Needed(string key, string expected)
    {
        var found = Find(key);
        if (found is null && Node.Kind == InputKind.Object) problems.Add(
            Node, "The key \"" + key + "\" is missing; write " + expected + ".");
        return found;
    }
}
