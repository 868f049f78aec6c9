namespace NegotiationSim.Model.Script;

/// <summary>Months from the scenario's start.</summary>
/// <param name="From">First month; may be negative for what began before.</param>
/// <param name="Until">First month no longer in it; <see cref="Never"/> where no end is known.</param>
public readonly record struct Span(int From, int Until)
{
    /// <summary>A month no run reaches.</summary>
    public const int Never = int.MaxValue;

    /// <summary>No month at all.</summary>
    public static Span Empty { get; } = new(Never, Never);

    /// <summary>Whether <paramref name="month"/> is in it.</summary>
    public bool Has(int month) => month >= From && month < Until;
}
