using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Model.Market;

/// <summary>Collects pairs in any order, each as often as it comes, and lists them once in ascending order.</summary>
internal sealed class PairSet
{
    private readonly int count;
    private readonly byte[] marks;
    private readonly int[] cells;

    /// <summary>Makes room for the pairs of <paramref name="count"/> economies.</summary>
    public PairSet(int count)
    {
        this.count = count;
        marks = new byte[(count * count + 31) & ~31]; // whole vectors
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
        for (var cell = j; cell < count * count; cell += count) marks[cell] = 1;
    }

    /// <summary>Marks where a matrix is not 1.</summary>
    public void MarkExceptOne(ReadOnlySpan<double> matrix) => MarkExcept(matrix, 1.0);

    /// <summary>Marks where a matrix is not 0.</summary>
    public void MarkExceptZero(ReadOnlySpan<double> matrix) => MarkExcept(matrix, 0.0);

    /// <summary>Marks where two matrices differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void MarkDifferences(ReadOnlySpan<double> matrix, ReadOnlySpan<double> other)
    {
        for (var at = 0; at < matrix.Length; at += 4)
            MarkLanes(at, Vector256.Equals(Kernels.Load(matrix, at, 0.0), Kernels.Load(other, at, 0.0)).ExtractMostSignificantBits());
    }

    /// <summary>The marked pairs, ascending; the marks are gone then. The list lasts until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<int> Collect()
    {
        var found = 0;
        ref var first = ref MemoryMarshal.GetArrayDataReference(marks);
        for (var at = 0; at < marks.Length; at += 32)
        {
            var some = Vector256.LoadUnsafe(ref first, (nuint)at);
            if (some == Vector256<byte>.Zero) continue;
            for (var bits = Vector256.GreaterThan(some, Vector256<byte>.Zero).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
                cells[found++] = at + BitOperations.TrailingZeroCount(bits);
            Vector256<byte>.Zero.StoreUnsafe(ref first, (nuint)at);
        }

        return cells.AsSpan(0, found);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MarkExcept(ReadOnlySpan<double> matrix, double value)
    {
        var same = Vector256.Create(value);
        for (var at = 0; at < matrix.Length; at += 4)
            MarkLanes(at, Vector256.Equals(Kernels.Load(matrix, at, value), same).ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MarkLanes(int at, uint equal)
    {
        for (var differ = ~equal & 15; differ != 0; differ &= differ - 1) marks[at + BitOperations.TrailingZeroCount(differ)] = 1;
    }
}
