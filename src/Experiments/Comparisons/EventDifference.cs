using NegotiationSim.Results.Store;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>Finds where two runs part: the first event that one has and the other has not.</summary>
internal static class EventDifference
{
    /// <summary>The first event that differs, in words; empty where none does or none is kept.</summary>
    /// <param name="a">Store of the base.</param>
    /// <param name="runA">Its number there.</param>
    /// <param name="b">Store of the variant.</param>
    /// <param name="runB">Its number there.</param>
    /// <param name="replicate">The replicate of both.</param>
    /// <exception cref="Results.ResultsException">A store is damaged.</exception>
    public static string First(RunStore a, long runA, RunStore b, long runB, int replicate)
    {
        var (left, right) = (Events(a, runA, replicate), Events(b, runB, replicate));
        for (var n = 0; n < Math.Max(left.Length, right.Length); n++)
        {
            var (l, r) = (n < left.Length ? left[n] : null, n < right.Length ? right[n] : null);
            if (l == r) continue;
            return $"{l ?? "nothing more"} in the base, {r ?? "nothing more"} in the variant";
        }

        return "";
    }

    private static string[] Events(RunStore store, long run, int replicate) =>
        store.LastMonth(run, replicate) is not { } last ? []
        : [.. store.Happened(run, replicate, last.Month).Select(h => $"{store.Month(run, replicate, h.Month)!.Date}: {h.Happening.Title}")];
}
