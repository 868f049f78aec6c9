namespace NegotiationSim.Negotiation.Analytics;

/// <summary>
/// The vectors of a set that no other reaches in every coordinate, by divide and conquer:
/// Kung, Luccio and Preparata (1975). For four coordinates and more; with fewer a sweep is simpler.
/// </summary>
/// <param name="coordinates">One list a coordinate, one whole number a vector: distinct vectors in lexically descending order.</param>
/// <param name="dominated">One place a vector; set where another vector reaches it.</param>
internal sealed class MaximalVectors(int[][] coordinates, bool[] dominated)
{
    // So few pairs are compared faster one by one.
    private const int FewPairs = 256;

    /// <summary>Marks all dominated vectors.</summary>
    public void Mark() => Mark(0, dominated.Length);

    // A vector reaches only later ones. So each half is settled alone, and then what is left of the first half is held
    // against what is left of the second, in all coordinates but the first, in which it is never behind.
    private void Mark(int start, int end)
    {
        if (end - start < 2) return;
        var middle = start + ((end - start) / 2);
        Mark(start, middle);
        Mark(middle, end);
        Strike(Left(start, middle), Left(middle, end), coordinates.Length - 1);
    }

    private int[] Left(int start, int end) => [.. Enumerable.Range(start, end - start).Where(i => !dominated[i])];

    // Marks those of `later` that one of `earlier` reaches in the coordinates from 1 to `last`.
    private void Strike(int[] earlier, int[] later, int last)
    {
        if (earlier.Length == 0 || later.Length == 0) return;
        if ((long)earlier.Length * later.Length <= FewPairs)
        {
            foreach (var i in later) dominated[i] = Array.Exists(earlier, other => Reaches(other, i, last));
            return;
        }
        if (last == 2)
        {
            StrikePlane(earlier, later);
            return;
        }

        var values = coordinates[last];
        var (least, most) = (earlier.Min(i => values[i]), earlier.Max(i => values[i]));
        if (most < later.Min(i => values[i])) return;
        if (least >= later.Max(i => values[i]))
        {
            Strike(earlier, later, last - 1);
            return;
        }
        var pivot = Pivot([.. earlier.Concat(later).Select(i => values[i])]);
        var (high, low) = Split(earlier, values, pivot);
        var (laterHigh, laterLow) = Split(later, values, pivot);
        Strike(high, laterHigh, last);
        Strike(low, laterLow, last);
        Strike(high, [.. laterLow.Where(i => !dominated[i])], last - 1);
    }

    private bool Reaches(int a, int b, int last)
    {
        for (var c = 1; c <= last; c++)
        {
            if (coordinates[c][a] < coordinates[c][b]) return false;
        }
        return true;
    }

    // Two coordinates: from the top of the first down, the best second so far decides.
    private void StrikePlane(int[] earlier, int[] later)
    {
        var (first, second) = (coordinates[1], coordinates[2]);
        Comparison<int> descending = (a, b) => first[b].CompareTo(first[a]);
        Array.Sort(earlier, descending);
        Array.Sort(later, descending);
        var (next, best) = (0, -1);
        foreach (var i in later)
        {
            for (; next < earlier.Length && first[earlier[next]] >= first[i]; next++) best = Math.Max(best, second[earlier[next]]);
            dominated[i] = best >= second[i];
        }
    }

    // The median, or the next larger value where the median is the least: something stays on either side.
    private static int Pivot(int[] values)
    {
        Array.Sort(values);
        var at = values.Length / 2;
        while (values[at] == values[0]) at++;
        return values[at];
    }

    private static (int[] High, int[] Low) Split(int[] vectors, int[] values, int pivot) =>
        (Array.FindAll(vectors, i => values[i] >= pivot), Array.FindAll(vectors, i => values[i] < pivot));
}
