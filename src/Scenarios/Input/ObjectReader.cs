using System.Collections.Immutable;
using System.Globalization;

namespace NegotiationSim.Scenarios.Input;

/// <summary>
/// Reads the members of one JSON object, notes what is wrong and goes on with a harmless value, so that
/// one pass finds every problem. Call <see cref="Done"/> last: it reports keys nobody asked for.
/// </summary>
public sealed class ObjectReader
{
    private readonly InputNode node;
    private readonly InputProblems problems;
    private readonly List<string> known = ["$schema"];

    /// <summary>Starts reading <paramref name="node"/>; anything but an object is noted as a problem.</summary>
    public ObjectReader(InputNode node, InputProblems problems)
    {
        this.node = node;
        this.problems = problems;
        if (node.Kind != InputKind.Object) problems.Add(node, "Expected an object { ... }, found " + node.Found + ".");
    }

    /// <summary>The object itself, for messages about it as a whole.</summary>
    public InputNode Node => node;

    /// <summary>Where problems go.</summary>
    public InputProblems Problems => problems;

    /// <summary>The member, or null where it is missing or null.</summary>
    public InputNode? Optional(string key)
    {
        known.Add(key);
        return node.Member(key) is { Kind: not InputKind.Null } found ? found : null;
    }

    /// <summary>The member; missing is noted and gives null.</summary>
    public InputNode? Required(string key, string expected)
    {
        var found = Optional(key);
        if (found is null && node.Kind == InputKind.Object)
            problems.Add(node, "The key \"" + key + "\" is missing; write " + expected + ".");
        return found;
    }

    /// <summary>A finite number in [<paramref name="min"/>, <paramref name="max"/>]; required unless <paramref name="fallback"/> is given.</summary>
    public double Number(string key, double min = double.NegativeInfinity, double max = double.PositiveInfinity, double? fallback = null)
    {
        var found = fallback is null ? Required(key, "a number" + Range(min, max)) : Optional(key);
        return found is null ? fallback ?? Harmless(min, max) : Number(found, problems, min, max);
    }

    /// <summary>A whole number in [<paramref name="min"/>, <paramref name="max"/>]; required unless <paramref name="fallback"/> is given.</summary>
    public int Whole(string key, int min, int max, int? fallback = null)
    {
        var value = Number(key, min, max, fallback);
        if (value == Math.Floor(value)) return (int)value;
        problems.Add(node.Member(key)!, "Expected a whole number, found " + node.Member(key)!.Found + ".");
        return min;
    }

    /// <summary>true or false; required unless <paramref name="fallback"/> is given.</summary>
    public bool Flag(string key, bool? fallback = null)
    {
        var found = fallback is null ? Required(key, "true or false") : Optional(key);
        if (found is null) return fallback ?? false;
        if (found.Kind != InputKind.Boolean) problems.Add(found, "Expected true or false, found " + found.Found + ".");
        return found.Boolean;
    }

    /// <summary>A text that is not empty; required unless <paramref name="fallback"/> is given.</summary>
    public string Text(string key, string? fallback = null)
    {
        var found = fallback is null ? Required(key, "a text in quotes") : Optional(key);
        return found is null ? fallback ?? "" : Text(found, problems);
    }

    /// <summary>One of <paramref name="allowed"/>; required unless <paramref name="fallback"/> is given.</summary>
    public string Choice(string key, IReadOnlyCollection<string> allowed, string? fallback = null)
    {
        var found = fallback is null ? Required(key, "one of: " + string.Join(", ", allowed)) : Optional(key);
        return found is null ? fallback ?? allowed.First() : Choice(found, problems, allowed);
    }

    /// <summary>The items of a list; missing gives none, and is a problem when <paramref name="required"/>.</summary>
    public ImmutableArray<InputNode> List(string key, bool required = false)
    {
        var found = required ? Required(key, "a list [ ... ]") : Optional(key);
        if (found is null) return [];
        if (found.Kind != InputKind.List) problems.Add(found, "Expected a list [ ... ], found " + found.Found + ".");
        return found.Items;
    }

    /// <summary>An object below this one, or null where it is missing.</summary>
    public ObjectReader? Object(string key, bool required = false)
    {
        var found = required ? Required(key, "an object { ... }") : Optional(key);
        return found is null ? null : new ObjectReader(found, problems);
    }

    /// <summary>Reports every member that nobody asked for, with the nearest known key.</summary>
    public void Done()
    {
        foreach (var (key, value) in node.Members)
            if (!known.Contains(key))
                problems.Add(value, "Unknown key \"" + key + "\"." + Suggestion.Sentence(key, [.. known.Skip(1).Distinct()]));
    }

    /// <summary>A finite number in a range, from any node.</summary>
    public static double Number(InputNode node, InputProblems problems, double min = double.NegativeInfinity, double max = double.PositiveInfinity)
    {
        if (node.Kind == InputKind.Number && node.Number >= min && node.Number <= max) return node.Number;
        problems.Add(node, "Expected a number" + Range(min, max) + ", found " + node.Found + ".");
        return Harmless(min, max);
    }

    /// <summary>A text that is not empty, from any node.</summary>
    public static string Text(InputNode node, InputProblems problems)
    {
        if (node.Kind != InputKind.Text || node.Text.Length == 0)
            problems.Add(node, "Expected a text in quotes, found " + (node.Kind == InputKind.Text ? "an empty one" : node.Found) + ".");
        return node.Text;
    }

    /// <summary>One of some words, from any node; the first of them where it is none.</summary>
    public static string Choice(InputNode node, InputProblems problems, IReadOnlyCollection<string> allowed)
    {
        if (node.Kind == InputKind.Text && allowed.Contains(node.Text)) return node.Text;
        problems.Add(node, "Found " + node.Found + "." +
            (node.Kind == InputKind.Text ? Suggestion.Sentence(node.Text, allowed) : " Write one of: " + string.Join(", ", allowed.Take(24)) + "."));
        return allowed.FirstOrDefault() ?? "";
    }

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

    private static double Harmless(double min, double max) => Math.Clamp(0, min, max);
}
