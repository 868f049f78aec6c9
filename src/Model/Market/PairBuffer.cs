namespace NegotiationSim.Model.Market;

/// <summary>A matrix that is zero in all but a few pairs, in memory that is used again.</summary>
public sealed class PairBuffer
{
    private int[] cells = [];
    private double[] values = [];

    /// <summary>How many pairs are listed.</summary>
    public int Count { get; private set; }

    /// <summary>The pairs, ascending.</summary>
    public ReadOnlySpan<int> Cells => cells.AsSpan(0, Count);

    /// <summary>Their values, in the same order.</summary>
    public ReadOnlySpan<double> Values => values.AsSpan(0, Count);

    /// <summary>Empties the list.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a pair behind the others.</summary>
    /// <param name="cell">The pair; higher than those listed.</param>
    /// <param name="value">Its value.</param>
    public void Add(int cell, double value)
    {
        if (Count == cells.Length)
        {
            Array.Resize(ref cells, Math.Max(64, 2 * Count));
            Array.Resize(ref values, cells.Length);
        }

        (cells[Count], values[Count]) = (cell, value);
        Count++;
    }

    /// <summary>Takes over a list.</summary>
    public void CopyFrom(ReadOnlySpan<int> otherCells, ReadOnlySpan<double> otherValues)
    {
        Clear();
        for (var k = 0; k < otherCells.Length; k++) Add(otherCells[k], otherValues[k]);
    }

    /// <summary>The list as a value.</summary>
    public PairValues Freeze() => Count == 0 ? PairValues.None : new PairValues([.. Cells], [.. Values]);
}
