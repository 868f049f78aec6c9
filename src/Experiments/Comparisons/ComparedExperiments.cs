using System.Collections.Immutable;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>
/// All points of two experiments side by side: what differs in their inputs, then each point that both have, outcome by outcome, and
/// the points that only one has.
/// </summary>
/// <param name="Differences">What their files and inputs have not alike; none where results must be equal.</param>
/// <param name="IsPaired">Whether replicates of equal number had the same luck: the seeds are equal.</param>
/// <param name="Outcomes">The outcomes that both take in the same way.</param>
/// <param name="LoneOutcomes">Outcomes that are not compared, each with the reason.</param>
/// <param name="Points">The points that both have runs of, in the base's order.</param>
/// <param name="LonePoints">The points that only one has runs of.</param>
public sealed record ComparedExperiments(
    ImmutableArray<string> Differences, bool IsPaired, ImmutableArray<ComparedOutcome> Outcomes, ImmutableArray<string> LoneOutcomes,
    ImmutableArray<ComparedPoint> Points, ImmutableArray<LonePoint> LonePoints)
{
    private const string Elsewhere = "not in the other design";

    /// <summary>Compares two experiments.</summary>
    /// <param name="a">The base.</param>
    /// <param name="b">The variant.</param>
    /// <param name="words">A series in words.</param>
    /// <exception cref="Results.ResultsException">A store is damaged.</exception>
    public static ComparedExperiments Of(ComparedSide a, ComparedSide b, Func<string, string> words)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(words);
        // Draws are addressed by names that no scenario changes: the seed and the number of the replicate make the luck.
        var isPaired = a.Inputs.Seed == b.Inputs.Seed;
        var (outcomes, lone) = OutcomesOf(a, b, words);
        var there = b.Points.ToLookup(ComparedSide.Key, StringComparer.Ordinal);
        var taken = new HashSet<int>();
        var points = ImmutableArray.CreateBuilder<ComparedPoint>();
        var lonely = ImmutableArray.CreateBuilder<LonePoint>();
        foreach (var point in a.Points)
        {
            // A design may have a combination twice; each is compared with one of the other's.
            if (there[ComparedSide.Key(point)].FirstOrDefault(p => !taken.Contains(p.Number)) is not { } twin)
            {
                if (!a.Complete(point).IsEmpty) lonely.Add(new LonePoint(point, true, Elsewhere));
                continue;
            }

            taken.Add(twin.Number);
            var (left, right) = (a.Complete(point), b.Complete(twin));
            if (isPaired) left = right = [.. left.Intersect(right).Order()];
            if (left.IsEmpty || right.IsEmpty) lonely.AddRange(Lone(a, point, b, twin));
            else points.Add(Compare(a, point, left, b, twin, right, outcomes, isPaired));
        }

        lonely.AddRange(b.Points.Where(p => !taken.Contains(p.Number) && !b.Complete(p).IsEmpty).Select(
            p => new LonePoint(p, false, Elsewhere)));
        return new ComparedExperiments(
            ComparedSide.Differences(a, b), isPaired, outcomes, lone, points.ToImmutable(), lonely.ToImmutable());
    }

    private static ComparedPoint Compare(ComparedSide a, DesignPoint point, ImmutableArray<int> left, ComparedSide b, DesignPoint twin,
        ImmutableArray<int> right, ImmutableArray<ComparedOutcome> outcomes, bool isPaired)
    {
        double[] Base(Outcome outcome) => [.. left.Select(r => a.Value(outcome, point, r))];
        double[] Variant(Outcome outcome) => [.. right.Select(r => b.Value(outcome, twin, r))];
        var (runA, runB) = (a.Run(point)!.Run, b.Run(twin)!.Run);
        // Less is kept of events where less is kept of runs; what one did not keep would look like a difference.
        var first = isPaired && a.Experiment.Keep == b.Experiment.Keep
            ? left.Select(r => (Replicate: r, Event: EventDifference.First(a.Store, runA, b.Store, runB, r))).FirstOrDefault(
                e => e.Event.Length > 0)
            : default;
        return new ComparedPoint(point, twin,
            isPaired ? left.Count(r => a.Store.LastMonth(runA, r)!.Digest == b.Store.LastMonth(runB, r)!.Digest) : 0,
            first.Event is { } text ? FormattableString.Invariant($"replicate {first.Replicate}, {text}") : "",
            [.. outcomes.Select(o => isPaired ? OutcomeDifference.Paired(Base(o.Outcome).Zip(Variant(o.Outcome)))
                : OutcomeDifference.Unpaired(Base(o.Outcome), Variant(o.Outcome)))]);
    }

    private static IEnumerable<LonePoint> Lone(ComparedSide a, DesignPoint point, ComparedSide b, DesignPoint twin)
    {
        var (left, right) = (a.Complete(point), b.Complete(twin));
        if (!left.IsEmpty) yield return new LonePoint(point, true, right.IsEmpty ? Why(b.Run(twin)) : "no replicate in common");
        else if (!right.IsEmpty) yield return new LonePoint(twin, false, Why(a.Run(point)));
    }

    private static string Why(StoredRun? other) => other is { Status: RunStatus.Failed } ? "failed in the other: " + other.Message
        : "not run yet in the other";

    private static (ImmutableArray<ComparedOutcome> Outcomes, ImmutableArray<string> Lone) OutcomesOf(
        ComparedSide a, ComparedSide b, Func<string, string> words)
    {
        var others = b.Outcomes.ToDictionary(o => o.Id, StringComparer.Ordinal);
        var both = a.Outcomes.Where(o => others.GetValueOrDefault(o.Id) == o).ToImmutableArray();
        var units = SweepTable.UnitsOf(both, a.Series);
        var lone = a.Outcomes.Where(o => !others.ContainsKey(o.Id)).Select(o => $"{Named(o, words)}: only in the base")
            .Concat(a.Outcomes.Where(o => others.TryGetValue(o.Id, out var other) && other != o).Select(
                o => $"{o.Id}: {words(o.Series)}, {o.Says} in the base; {words(others[o.Id].Series)}, {others[o.Id].Says} in the variant"))
            .Concat(b.Outcomes.Where(o => a.Outcomes.All(other => other.Id != o.Id)).Select(o => $"{Named(o, words)}: only in the variant"));
        return ([.. both.Select((o, at) => new ComparedOutcome(o, units[at].Unit, words(o.Series)))], [.. lone]);
    }

    private static string Named(Outcome outcome, Func<string, string> words) =>
        new ComparedOutcome(outcome, "", words(outcome.Series)).Says;
}
