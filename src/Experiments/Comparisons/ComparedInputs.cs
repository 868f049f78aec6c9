using System.Collections.Immutable;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>What must be known of two runs before their figures are set side by side.</summary>
/// <param name="Differences">The inputs that differ; none where results must be equal.</param>
/// <param name="IsPaired">Whether replicates of equal number had the same luck.</param>
/// <param name="FirstEvent">The first event of replicate 0 that differs, in words; empty where none does or none is kept.</param>
public sealed record ComparedInputs(ImmutableArray<string> Differences, bool IsPaired, string FirstEvent)
{
    /// <summary>Looks at two run folders.</summary>
    /// <param name="a">Manifest of the base.</param>
    /// <param name="storeA">Its store.</param>
    /// <param name="b">Manifest of the variant.</param>
    /// <param name="storeB">Its store.</param>
    public static ComparedInputs Of(Manifest a, RunStore storeA, Manifest b, RunStore storeB)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        // Draws are addressed by scenario-independent names: the seed and the number of the replicate make the luck.
        return new ComparedInputs(InputDifferences.Of(a, b), (a.Seed, a.FirstReplicate) == (b.Seed, b.FirstReplicate),
            First(storeA, storeB));
    }

    /// <summary>Titles of the headline series of a run, by id.</summary>
    public static ImmutableDictionary<string, string> Titles(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Headlines.Of(plan.Scenario.Resolved, Engine.History.RecordedHistory.Series(plan.Scenario)).ToImmutableDictionary(
            s => s.Id, s => s.Title, StringComparer.Ordinal);
    }

    private static string First(RunStore a, RunStore b)
    {
        var (left, right) = (Events(a), Events(b));
        for (var n = 0; n < Math.Max(left.Length, right.Length); n++)
        {
            var (l, r) = (n < left.Length ? left[n] : null, n < right.Length ? right[n] : null);
            if (l == r) continue;
            return $"{l ?? "nothing more"} in the base, {r ?? "nothing more"} in the variant";
        }

        return "";
    }

    private static string[] Events(RunStore store) =>
        store.Runs() is not [var run, ..] || store.LastMonth(run.Run, 0) is not { } last ? []
        : [.. store.Happened(run.Run, 0, last.Month).Select(h => $"{store.Month(run.Run, 0, h.Month)!.Date}: {h.Happening.Title}")];
}
