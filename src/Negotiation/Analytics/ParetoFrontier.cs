using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Analytics;

/// <summary>The outcomes that no other outcome dominates: nobody can be made better off without making another worse off.</summary>
public static class ParetoFrontier
{
    /// <summary>The undominated among <paramref name="candidates"/>, ascending; outcomes of equal utilities stay together.</summary>
    /// <param name="tables">Each party's utilities.</param>
    /// <param name="candidates">The outcomes to compare.</param>
    public static ImmutableArray<int> Of(ImmutableArray<UtilityTable> tables, int[] candidates)
    {
        var order = (int[])candidates.Clone();
        var frontier = tables.Length == 2 ? OfTwo(tables, order) : OfMany(tables, order);
        frontier.Sort();
        return [.. frontier];
    }

    /// <summary>Whether <paramref name="a"/> is at least as good as <paramref name="b"/> for all and better for one.</summary>
    public static bool Dominates(ImmutableArray<UtilityTable> tables, int a, int b)
    {
        var better = false;
        foreach (var table in tables)
        {
            if (table[a] < table[b]) return false;
            better |= table[a] > table[b];
        }
        return better;
    }

    // Whoever dominates an outcome has at least its sum and comes before it in this order, so one pass against the
    // frontier found so far is enough.
    private static List<int> OfMany(ImmutableArray<UtilityTable> tables, int[] order)
    {
        var sums = new double[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            foreach (var table in tables) sums[i] -= table[order[i]];
        }
        Array.Sort(sums, order);
        PutEqualSumsInOrder(tables, sums, order);
        var frontier = new List<int>();
        foreach (var outcome in order)
        {
            var dominated = false;
            for (var i = 0; i < frontier.Count && !dominated; i++) dominated = Dominates(tables, frontier[i], outcome);
            if (!dominated) frontier.Add(outcome);
        }
        return frontier;
    }

    private static List<int> OfTwo(ImmutableArray<UtilityTable> tables, int[] order)
    {
        var (first, second) = (tables[0], tables[1]);
        Array.Sort(order, (a, b) => first[a] != first[b] ? first[b].CompareTo(first[a]) : second[b].CompareTo(second[a]));
        var frontier = new List<int>();
        foreach (var outcome in order)
        {
            var last = frontier.Count == 0 ? -1 : frontier[^1];
            var isTwin = last >= 0 && first[last] == first[outcome] && second[last] == second[outcome];
            if (last < 0 || isTwin || second[outcome] > second[last]) frontier.Add(outcome);
        }
        return frontier;
    }

    private static void PutEqualSumsInOrder(ImmutableArray<UtilityTable> tables, double[] sums, int[] order)
    {
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && sums[end] == sums[start]) end++;
            if (end - start > 1) Array.Sort(order, start, end - start, Comparer<int>.Create((a, b) => CompareLexically(tables, a, b)));
            start = end;
        }
    }

    // Rounding can give a dominating outcome the same sum; it is lexically larger all the same.
    private static int CompareLexically(ImmutableArray<UtilityTable> tables, int a, int b)
    {
        foreach (var table in tables)
        {
            if (table[a] != table[b]) return table[b].CompareTo(table[a]);
        }
        return a.CompareTo(b);
    }
}
