namespace NegotiationSim.Results.Tables;

/// <summary>One column of a table: its name in SQL, CSV and codebook alike.</summary>
/// <param name="Name">Lower-case name with underscores.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Unit">Unit, such as <c>million USD</c>; empty where it has none.</param>
/// <param name="Meaning">One sentence for a person.</param>
public sealed record Column(string Name, ColumnKind Kind, string Unit, string Meaning)
{
    /// <summary>Whether a row may leave it empty; default false.</summary>
    public bool Optional { get; init; }

    /// <summary>The words allowed; empty where any value is.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Words { get; init; } = [];
}
