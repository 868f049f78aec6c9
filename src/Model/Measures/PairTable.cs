namespace NegotiationSim.Model.Measures;

/// <summary>
/// A value of every pair of economies, cell i * n + j. In a world without trade few differ from the default, and only they are kept.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class PairTable<T>
    where T : struct, IEquatable<T>
{
    private readonly T[] dense;
    private readonly Dictionary<int, T>? sparse;

    /// <summary>Makes room for the pairs of <paramref name="economies"/> economies.</summary>
    /// <param name="economies">n; at most 46,340, since cells are counted in 32 bits.</param>
    /// <param name="trade">Whether they trade, so that most months walk through all pairs.</param>
    internal PairTable(int economies, bool trade)
    {
        dense = trade ? new T[checked(economies * economies)] : [];
        sparse = trade ? null : [];
    }

    /// <summary>The value of a cell; the default where none was set.</summary>
    public T this[int cell]
    {
        get => sparse is null ? dense[cell] : sparse.GetValueOrDefault(cell);
        set
        {
            if (sparse is null) dense[cell] = value;
            else if (value.Equals(default)) sparse.Remove(cell);
            else sparse[cell] = value;
        }
    }

    /// <summary>All cells of a world that trades; empty where nothing is traded.</summary>
    internal ReadOnlySpan<T> Cells => dense;

    /// <summary>Sets every cell to the default.</summary>
    internal void Clear()
    {
        Array.Clear(dense);
        sparse?.Clear();
    }

    /// <summary>Whether every cell has the other table's value.</summary>
    internal bool SameAs(PairTable<T> other)
    {
        if (sparse is null || other.sparse is null) return dense.AsSpan().SequenceEqual(other.dense);
        if (sparse.Count != other.sparse.Count) return false;
        foreach (var (cell, value) in sparse)
            if (!other.sparse.TryGetValue(cell, out var theirs) || !theirs.Equals(value)) return false;
        return true;
    }
}
