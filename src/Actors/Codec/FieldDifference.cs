using System.Collections.Immutable;
using System.Globalization;

namespace NegotiationSim.Actors.Codec;

/// <summary>The first field, in the canonical codec's order, in which two values of one type differ.</summary>
/// <param name="Path">Members by name and list elements as <c>[3]</c>, outermost first; empty where the value itself is the field.</param>
/// <param name="Left">The field of the first value, as text; <c>none</c> where there is none.</param>
/// <param name="Right">The field of the second value.</param>
public sealed record FieldDifference(ImmutableArray<string> Path, string Left, string Right)
{
    /// <summary>The path in one piece: <c>Economies[2].Reserves</c>.</summary>
    public string Name => string.Concat(Path.Select((step, i) => i == 0 || step.StartsWith('[') ? step : "." + step));

    /// <summary>For people: <c>Economies[2].Reserves: 612.4 against 611.9</c>.</summary>
    public override string ToString() => $"{Name}: {Left} against {Right}";

    /// <summary>The same difference, seen from the value that holds this one as <paramref name="step"/>.</summary>
    public FieldDifference In(string step) => this with { Path = Path.Insert(0, step) };

    /// <summary>
    /// The difference of two values that have no fields; null where they are equal. 0 and -0 are equal, as their bytes are.
    /// </summary>
    internal static FieldDifference? Of<T>(T left, T right) =>
        EqualityComparer<T>.Default.Equals(left, right) ? null : new FieldDifference([], Text(left), Text(right));

    /// <summary>The difference of a value that is there and one that is not.</summary>
    internal static FieldDifference OfPresence(bool left) => new([], left ? "present" : "none", left ? "none" : "present");

    private static string Text<T>(T value) => value switch
    {
        null => "none",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
