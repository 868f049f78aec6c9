using System.Collections.Immutable;

namespace NegotiationSim.Results.Tables;

/// <summary>One table of the store. The SQL schema, the CSV header, the codebook and the manual are all made from this.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What a row is, in one or two sentences.</param>
/// <param name="Key">Names of the columns that together are unique, in the order rows are kept.</param>
/// <param name="Columns">The columns, in order.</param>
public sealed record Table(string Name, string Meaning, ImmutableArray<string> Key, ImmutableArray<Column> Columns)
{
    /// <summary>Whether an export writes it; tables of packed bytes are not exported as such.</summary>
    public bool IsExported { get; init; } = true;

    /// <summary>What it reads from other tables, where it is a view of them; null for a table that has rows of its own.</summary>
    public string? View { get; init; }

    /// <summary>
    /// Whether its rows are told of by a view, and digests are over the view's; default false. Such a table is not exported as such.
    /// </summary>
    public bool IsBehindView { get; init; }

    /// <summary>The columns a person can read, in order.</summary>
    public ImmutableArray<Column> Readable => [.. Columns.Where(c => c.Kind != ColumnKind.Packed)];

    /// <summary>Position of the column called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public int Position(string name)
    {
        for (var i = 0; i < Columns.Length; i++)
            if (Columns[i].Name == name) return i;
        throw new ArgumentException($"The table {Name} has no column {name}.", nameof(name));
    }
}
