using System.Security.Cryptography;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Integrity;

/// <summary>Rows of one table that belong together, and the digest over them whatever order they came in.</summary>
internal sealed class TableRows
{
    private readonly List<int> ends = [];
    private byte[] bytes = new byte[1024];
    private int length;

    /// <summary>How many rows there are.</summary>
    public int Count => ends.Count;

    /// <summary>Takes a part of the row under way.</summary>
    public void Add(ReadOnlySpan<byte> value)
    {
        if (length + value.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + value.Length));
        value.CopyTo(bytes.AsSpan(length));
        length += value.Length;
    }

    /// <summary>Takes a row.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="values">One value a column, from the first; the run's number is left out, since a run has another in the store it is
    /// merged into.</param>
    public void AddRow(Table table, ReadOnlySpan<object?> values)
    {
        var encoding = new RowEncoding();
        for (var c = 0; c < values.Length; c++)
        {
            if (table.Columns[c].Name == "run") continue;
            encoding.Set(values[c]);
            Add(encoding.Bytes);
        }

        EndRow();
    }

    /// <summary>Ends the row under way.</summary>
    public void EndRow() => ends.Add(length);

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        ends.Clear();
        length = 0;
    }

    /// <summary>SHA-256 over the rows in ascending order of their bytes.</summary>
    public byte[] Digest()
    {
        if (IsSorted()) return SHA256.HashData(bytes.AsSpan(0, length));
        var order = Enumerable.Range(0, Count).ToArray();
        Array.Sort(order, (a, b) => Row(a).SequenceCompareTo(Row(b)));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in order) hash.AppendData(Row(row));
        return hash.GetHashAndReset();
    }

    private bool IsSorted()
    {
        for (var row = 1; row < Count; row++)
            if (Row(row - 1).SequenceCompareTo(Row(row)) > 0) return false;
        return true;
    }

    private ReadOnlySpan<byte> Row(int row)
    {
        var start = row == 0 ? 0 : ends[row - 1];
        return bytes.AsSpan(start, ends[row] - start);
    }
}
