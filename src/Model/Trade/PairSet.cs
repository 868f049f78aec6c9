namespace NegotiationSim.Model.Trade;

/// <summary>Collects pairs in any order, each as often as it comes, and lists them once in ascending order.</summary>
internal sealed class PairSet
{
    private static readonly long One = BitConverter.DoubleToInt64Bits(1.0);

    private readonly int count;
    private readonly byte[] marks;
    private readonly int[] cells;

    /// <summary>Makes room for the pairs of <paramref name="count"/> economies.</summary>
    public PairSet(int count)
    {
        this.count = count;
        marks = new byte[count * count];
        cells = new int[count * count];
    }

    public void Mark(int cell) => marks[cell] = 1;

    public void Mark(ReadOnlySpan<int> some)
    {
        foreach (var cell in some) marks[cell] = 1;
    }

    public void MarkRow(int i) => marks.AsSpan(i * count, count).Fill(1);

    public void MarkColumn(int j)
    {
        for (var cell = j; cell < marks.Length; cell += count) marks[cell] = 1;
    }

    /// <summary>Marks where a matrix is not 1. Bits are compared: that takes whole vectors, which numbers do not allow.</summary>
    public void MarkExceptOne(ReadOnlySpan<double> matrix) => MarkExcept(System.Runtime.InteropServices.MemoryMarshal.Cast<double, long>(matrix), One);

    /// <summary>Marks where a matrix is not 0.</summary>
    public void MarkExceptZero(ReadOnlySpan<double> matrix) => MarkExcept(System.Runtime.InteropServices.MemoryMarshal.Cast<double, long>(matrix), 0);

    /// <summary>Marks where two matrices differ.</summary>
    public void MarkDifferences(ReadOnlySpan<double> matrix, ReadOnlySpan<double> other)
    {
        var a = System.Runtime.InteropServices.MemoryMarshal.Cast<double, long>(matrix);
        var b = System.Runtime.InteropServices.MemoryMarshal.Cast<double, long>(other);
        for (var at = 0; at < a.Length; at++)
        {
            at += a[at..].CommonPrefixLength(b[at..]);
            if (at < a.Length) marks[at] = 1;
        }
    }

    /// <summary>The marked pairs, ascending; the marks are gone then. The list lasts until the next call.</summary>
    public ReadOnlySpan<int> Collect()
    {
        var found = 0;
        for (var at = marks.AsSpan().IndexOfAnyExcept((byte)0); at >= 0 && at < marks.Length; at++)
        {
            if (marks[at] == 0)
            {
                var next = marks.AsSpan(at).IndexOfAnyExcept((byte)0);
                if (next < 0) break;
                at += next;
            }

            cells[found++] = at;
            marks[at] = 0;
        }

        return cells.AsSpan(0, found);
    }

    private void MarkExcept(ReadOnlySpan<long> matrix, long value)
    {
        for (var at = 0; at < matrix.Length; at++)
        {
            var next = matrix[at..].IndexOfAnyExcept(value);
            if (next < 0) return;
            at += next;
            marks[at] = 1;
        }
    }
}
