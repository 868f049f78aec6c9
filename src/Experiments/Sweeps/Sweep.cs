using System.Collections.Immutable;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Sweeps;

/// <summary>
/// Runs the points of an experiment on all cores into one store. What is stored already is not computed again, so
/// a sweep goes on after any interruption, and shards of it can run on different machines.
/// </summary>
public static class Sweep
{
    /// <summary>Runs every point of a shard that is not complete.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="store">Where results go.</param>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <param name="jobs">Replicates at a time.</param>
    /// <param name="shard">Which points.</param>
    /// <param name="progress">Told how many replicates are done and how many there are, from any worker.</param>
    /// <param name="cancellation">Ends it; what is stored stays.</param>
    /// <exception cref="InputException">The scenario or a factor's value is wrong.</exception>
    /// <exception cref="RunException">A replicate failed; the message names point and replicate.</exception>
    public static void Run(
        Experiment experiment, RunStore store, Library library, int jobs, Shard shard, Action<int, int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(store);
        var points = Design.Points(experiment).Where(p => shard.Has(p.Number)).ToArray();
        CheckEnds(experiment, points, library);
        var runs = store.Runs().ToDictionary(r => r.Header.Name, r => r.Run, StringComparer.Ordinal);
        var work = points.SelectMany(p => Missing(p, runs, store, experiment.Replicates).Select(r => (Point: p, Replicate: r))).ToArray();
        var open = work.GroupBy(w => w.Point.Number).ToDictionary(g => g.Key, g => new PointRun(g.First().Point, g.Count()));
        var total = points.Length * experiment.Replicates;
        var done = total - work.Length;
        progress(done, total);
        WorkerPool.Run(
            work.Length,
            jobs,
            (index, stop) =>
            {
                var (point, replicate) = work[index];
                open[point.Number].Do(experiment, replicate, store, library, runs, stop);
                progress(Interlocked.Increment(ref done), total);
            },
            cancellation);
    }

    private static IEnumerable<int> Missing(DesignPoint point, Dictionary<string, long> runs, RunStore store, int replicates)
    {
        var complete = runs.TryGetValue(point.Name, out var run) ? store.CompleteReplicates(run) : [];
        return Enumerable.Range(0, replicates).Where(r => !complete.Contains(r));
    }

    // A wrong path or an end of a range that is not allowed shows before hours of work, not after.
    private static void CheckEnds(Experiment experiment, DesignPoint[] points, Library library)
    {
        if (points.Length == 0) return;
        library.Scenario(experiment.Scenario, [.. experiment.Changes, .. points[0].Settings]);
        foreach (var setting in points.SelectMany(p => p.Settings).GroupBy(s => s[..s.IndexOf('=', StringComparison.Ordinal)], StringComparer.Ordinal).SelectMany(Ends))
            library.Scenario(experiment.Scenario, [.. experiment.Changes, setting]);
    }

    // The least and the greatest of numbers; of words each.
    private static IEnumerable<string> Ends(IGrouping<string, string> settings)
    {
        var distinct = settings.Distinct(StringComparer.Ordinal).ToArray();
        double Number(string s) => double.TryParse(s[(settings.Key.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
        return distinct.Any(s => double.IsNaN(Number(s))) ? distinct : distinct.Length > 2 ? [distinct.MinBy(Number)!, distinct.MaxBy(Number)!] : distinct;
    }

    /// <summary>One point while its replicates are under way: its plan is made by the first worker and shared.</summary>
    private sealed class PointRun(DesignPoint point, int left)
    {
        private readonly Lock gate = new();
        private RunPlan? plan;
        private long run;
        private int left = left;

        public void Do(Experiment experiment, int replicate, RunStore store, Library library, Dictionary<string, long> runs, CancellationToken stop)
        {
            var shared = Begin(experiment, store, library, runs);
            try
            {
                Ensemble.One(shared, replicate, new HeadlineRecorder(store, run, replicate, shared.Scenario.Resolved), stop);
            }
            catch (RunException fault)
            {
                store.SetStatus(run, RunStatus.Failed, fault.Message);
                throw new RunException($"{point.Name} ({string.Join(", ", point.Settings)}): {fault.Message}");
            }

            if (Interlocked.Decrement(ref left) > 0) return;
            store.SetStatus(run, RunStatus.Done);
            plan = null;
        }

        private RunPlan Begin(Experiment experiment, RunStore store, Library library, Dictionary<string, long> runs)
        {
            lock (gate)
            {
                if (plan is not null) return plan;
                var made = library.Plan(experiment.Scenario, [.. experiment.Changes, .. point.Settings], experiment.Seed);
                var settings = point.Settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create(s[0], s[1])).OrderBy(s => s.Key, StringComparer.Ordinal).ToImmutableArray();
                run = runs.TryGetValue(point.Name, out var known)
                    ? known
                    : store.AddRun(
                        new RunHeader(point.Name, made.Scenario.Hash.Hex, experiment.Seed, experiment.Replicates, made.Scenario.Resolved.Months, settings, Keep.Headlines),
                        made.Scenario.Resolved);
                return plan = made;
            }
        }
    }
}
