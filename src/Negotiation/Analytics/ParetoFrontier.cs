using System.Collections.Immutable;

namespace NegotiationSim.Negotiation.Analytics;

/// <summary>
/// The outcomes that no other outcome dominates: nobody can be made better off without making another worse off.
/// Utilities are compared by their classes of ties (<see cref="TieRanks"/>).
/// </summary>
/// <remarks>
/// Up to three parties O(n log n) in the outcomes by a sweep; with d > 3 parties O(n log^(d-2) n) by divide and conquer.
/// Both: Kung, Luccio and Preparata (1975), On Finding the Maxima of a Set of Vectors. Neither depends on the length of the frontier.
/// </remarks>
public static class ParetoFrontier
{
    /// <summary>The undominated among <paramref name="candidates"/>, ascending; outcomes that tie for everybody stay together.</summary>
    /// <param name="parties">Each party's ranks.</param>
    /// <param name="candidates">The outcomes to compare.</param>
    public static ImmutableArray<int> Of(ImmutableArray<TieRanks> parties, ImmutableArray<int> candidates)
    {
        int[] order = [.. candidates];
        Descend(parties, order, new ulong[order.Length], 0, order.Length, 0);
        var twins = Twins(parties, order);
        var dominated = new bool[twins.Count];
        if (parties.Length <= 3) Sweep(parties, order, twins, dominated);
        else new MaximalVectors([.. parties.Select(ranks => twins.Select(start => ranks[order[start]]).ToArray())], dominated).Mark();

        var frontier = new List<int>();
        for (var i = 0; i < twins.Count; i++)
        {
            if (dominated[i]) continue;
            for (var at = twins[i]; at < (i + 1 < twins.Count ? twins[i + 1] : order.Length); at++) frontier.Add(order[at]);
        }
        frontier.Sort();
        return [.. frontier];
    }

    /// <summary>
    /// Whether <paramref name="a"/> is at least as good as <paramref name="b"/> for all and better for one, ties being equal.
    /// </summary>
    public static bool Dominates(ImmutableArray<TieRanks> parties, int a, int b)
    {
        var better = false;
        foreach (var ranks in parties)
        {
            if (ranks[a] < ranks[b]) return false;
            better |= ranks[a] > ranks[b];
        }
        return better;
    }

    // Best for the first party first, of equals best for the second, and so on: nothing is dominated by what comes later.
    // Two ranks make one key, so that most domains are sorted in one go.
    private static void Descend(ImmutableArray<TieRanks> parties, int[] order, ulong[] keys, int start, int end, int party)
    {
        if (party >= parties.Length || end - start < 2) return;
        var (first, second) = (parties[party], party + 1 < parties.Length ? parties[party + 1] : null);
        for (var i = start; i < end; i++) keys[i] = ~(((ulong)(uint)first[order[i]] << 32) | (uint)(second?[order[i]] ?? 0));
        Array.Sort(keys, order, start, end - start);
        while (start < end)
        {
            var next = start + 1;
            while (next < end && keys[next] == keys[start]) next++;
            Descend(parties, order, keys, start, next, party + 2);
            start = next;
        }
    }

    // Where each run of outcomes that tie for everybody starts.
    private static List<int> Twins(ImmutableArray<TieRanks> parties, int[] order)
    {
        var starts = new List<int>();
        for (var i = 0; i < order.Length; i++)
        {
            var twin = i > 0;
            foreach (var ranks in parties) twin = twin && ranks[order[i]] == ranks[order[i - 1]];
            if (!twin) starts.Add(i);
        }
        return starts;
    }

    // Whoever came before is at least as good for the first party, so an outcome is dominated where one of those at least
    // as good for the second party is at least as good for the third. The best third rank by second rank is kept in a
    // Fenwick tree that counts from the top. Fewer parties are parties to whom everything is equal.
    private static void Sweep(ImmutableArray<TieRanks> parties, int[] order, List<int> twins, bool[] dominated)
    {
        var second = parties.Length > 1 ? parties[1] : null;
        var third = parties.Length > 2 ? parties[2] : null;
        var most = new int[(second?.Classes ?? 1) + 1];
        Array.Fill(most, -1);
        for (var i = 0; i < dominated.Length; i++)
        {
            var outcome = order[twins[i]];
            var place = most.Length - 1 - (second?[outcome] ?? 0);
            var rank = third?[outcome] ?? 0;
            for (var at = place; at > 0 && !dominated[i]; at -= at & -at) dominated[i] = most[at] >= rank;
            if (dominated[i]) continue;
            for (var at = place; at < most.Length; at += at & -at) most[at] = Math.Max(most[at], rank);
        }
    }
}
