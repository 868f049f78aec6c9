using System.Collections.Immutable;
using System.Globalization;

namespace NegotiationSim.Scenarios.Input;

/// <summary>A JSON value that remembers where it stood.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Path">JSON path from the root, <c>$</c>.</param>
public sealed record InputNode(InputKind Kind, int Line, string Path)
{
    /// <summary>The file it stood in, where a tree is put together from several; empty for the file being read.</summary>
    public string File { get; init; } = "";

    /// <summary>The value of a number; 0 otherwise.</summary>
    public double Number { get; init; }

    /// <summary>The value of a text; for a number its spelling in the file; empty otherwise.</summary>
    public string Text { get; init; } = "";

    /// <summary>The value of a boolean; false otherwise.</summary>
    public bool Boolean { get; init; }

    /// <summary>The items of a list; empty otherwise.</summary>
    public ImmutableArray<InputNode> Items { get; init; } = [];

    /// <summary>The members of an object in file order, without doubles; empty otherwise.</summary>
    public ImmutableArray<KeyValuePair<string, InputNode>> Members { get; init; } = [];

    /// <summary>The member called <paramref name="key"/>, or null.</summary>
    public InputNode? Member(string key)
    {
        foreach (var (name, value) in Members)
            if (name == key) return value;
        return null;
    }

    /// <summary>What a message says was found: <c>the text "abc"</c>, <c>a list</c>, <c>-3</c>.</summary>
    public string Found => Kind switch
    {
        InputKind.Null => "null",
        InputKind.Boolean => Boolean ? "true" : "false",
        InputKind.Number => Text.Length > 0 ? Text : Number.ToString("R", CultureInfo.InvariantCulture),
        InputKind.Text => "the text \"" + (Text.Length > 60 ? Text[..60] + "…" : Text) + "\"",
        InputKind.List => "a list",
        _ => "an object",
    };
}
