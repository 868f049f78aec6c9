using System.Collections.Immutable;
using System.Globalization;

namespace NegotiationSim.Scenarios.Input;

/// <summary>A JSON value that remembers where it stood.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Path">JSON path from the root, <c>$</c>.</param>
public sealed record InputNode(InputKind Kind, int Line, string Path)
{
    private readonly string under = Path;
    private readonly int position = -1;
    private readonly string? text;
    private ImmutableArray<InputNode> items = [];

    /// <summary>JSON path from the root, <c>$</c>; of an item written out only when asked for, since lists can be long.</summary>
    public string Path
    {
        get => position < 0 ? under : under + "[" + position.ToString(CultureInfo.InvariantCulture) + "]";
        init => (under, position) = (value, -1);
    }

    /// <summary>Position in the list at the path given; -1 where it is no item.</summary>
    public int Position
    {
        get => position;
        init => position = value;
    }

    /// <summary>The file it stood in, where a tree is put together from several; empty for the file being read.</summary>
    public string File { get; init; } = "";

    /// <summary>The value of a number; 0 otherwise.</summary>
    public double Number { get; init; }

    /// <summary>The value of a text; for a number its spelling in the file; empty otherwise.</summary>
    public string Text
    {
        get => text ?? (Kind == InputKind.Number ? Number.ToString("R", CultureInfo.InvariantCulture) : "");
        init => text = value;
    }

    /// <summary>The value of a boolean; false otherwise.</summary>
    public bool Boolean { get; init; }

    /// <summary>The items of a list; empty otherwise.</summary>
    public ImmutableArray<InputNode> Items
    {
        get => items.IsDefault ? items = [.. Numbers.Select(Item)] : items;
        init => items = value;
    }

    /// <summary>The same of a list of nothing but numbers, which may be long; empty otherwise.</summary>
    public ImmutableArray<double> Numbers { get; private init; } = [];

    private InputNode Item(double number, int at)
    {
        var item = new InputNode(InputKind.Number, Lines[at], Path) { Position = at, Number = number };
        return Spellings.TryGetValue(at, out var spelling) ? item with { Text = spelling } : item;
    }

    private ImmutableArray<int> Lines { get; init; } = [];

    private IReadOnlyDictionary<int, string> Spellings { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>A list of numbers, whose items become nodes only where they are asked for.</summary>
    /// <param name="line">Line in the file, from 1.</param>
    /// <param name="path">JSON path.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="lines">The line of each.</param>
    /// <param name="spellings">By position, how those are spelt that would be written back otherwise.</param>
    public static InputNode Of(int line, string path, ImmutableArray<double> numbers, ImmutableArray<int> lines,
        IReadOnlyDictionary<int, string> spellings) =>
        new(InputKind.List, line, path) { Numbers = numbers, Lines = lines, Spellings = spellings, items = default };

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
