using System.Collections.Immutable;
using NegotiationSim.Results.Folder;
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

    private static string First(RunStore a, RunStore b) => (a.Runs(), b.Runs()) is ([var left, ..], [var right, ..])
        ? EventDifference.First(a, left.Run, b, right.Run, 0) : "";
}
