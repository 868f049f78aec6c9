namespace NegotiationSim.Lab.Content;

/// <summary>A lever as a card of the gallery offers it, in words a pupil knows.</summary>
/// <param name="Id">Unique on the card, kebab-case.</param>
/// <param name="Title">What it moves.</param>
/// <param name="Path">Path as for <c>--set</c>.</param>
/// <param name="Value">Where the scenario has it.</param>
/// <param name="Min">Left end.</param>
/// <param name="Max">Right end.</param>
/// <param name="Unit">Unit shown; <c>share</c> is shown in per cent.</param>
/// <param name="Low">What the left end means.</param>
/// <param name="High">What the right end means.</param>
/// <param name="IsSwitch">Whether only the two ends can be chosen.</param>
/// <param name="IsWhole">Whether it has to be whole.</param>
public sealed record GalleryLever(
    string Id, string Title, string Path, double Value, double Min, double Max, string Unit,
    string Low, string High, bool IsSwitch, bool IsWhole)
{
    /// <summary>Values whose runs are stored, from the left end to the right; the scenario's own is one of them.</summary>
    public IReadOnlyList<double> Grid()
    {
        if (IsSwitch) return [Min, Max];
        var values = new SortedSet<double> { Value };
        for (var step = 0; step <= 6; step++)
        {
            var value = Min + ((Max - Min) * step / 6);
            var place = IsWhole ? Math.Round(value) : value;
            // A step that falls on the scenario's own value, but for rounding, is that value.
            if (Math.Abs(place - Value) > 1e-9 * (Max - Min)) values.Add(place);
        }

        return [.. values];
    }
}
