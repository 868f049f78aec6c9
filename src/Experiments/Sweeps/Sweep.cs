using System.Collections.Concurrent;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Sweeps;

/// <summary>
/// Runs the points of an experiment on all cores into one store. What is stored already is not computed again, so
/// a sweep goes on after any interruption, and shards of it can run on different machines.
/// </summary>
public static class Sweep
{
    /// <summary>
    /// Runs every point of a shard that is not complete. A point that fails is kept with its reason, and the rest goes on.
    /// </summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="store">Where results go.</param>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <param name="order">How.</param>
    /// <param name="cancellation">Ends it; what is stored stays.</param>
    /// <exception cref="InputException">The scenario or a factor's value is wrong.</exception>
    /// <exception cref="Results.ResultsException">A point was begun with other inputs.</exception>
    public static void Run(Experiment experiment, RunStore store, Library library, SweepOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(order);
        CheckEnds(experiment, [.. Design.Points(experiment)], library);
        var points = Design.Points(experiment).Where(p => order.Shard.Has(p.Number)).ToArray();
        var runs = store.Runs().ToDictionary(r => r.Header.Name, StringComparer.Ordinal);
        foreach (var point in points)
            if (runs.GetValueOrDefault(point.Name) is { } known) Grow(known, store, experiment.Replicates);
        var work = points.SelectMany(p => Missing(p, runs, store, experiment.Replicates, order.RetryFailed).Select(
            r => (Point: p, Replicate: r))).ToArray();
        var open = work.GroupBy(w => w.Point.Number).ToDictionary(
            g => g.Key, g => new PointRun(
                experiment, g.First().Point, g.Count(), Untried(runs.GetValueOrDefault(g.First().Point.Name), order), store, library,
                    order.Source));
        var total = points.Length * experiment.Replicates;
        var done = total - work.Length;
        var failed = 0;
        order.Progress(new SweepProgress(done, total, failed));
        if (order.Source is { } source) Order(experiment, [.. work.GroupBy(w => w.Point, w => w.Replicate)], library, source, order.Jobs,
            cancellation);
        WorkerPool.Run(
            work.Length,
            order.Jobs,
            (index, stop) =>
            {
                var (point, replicate) = work[index];
                var ran = open[point.Number].Do(replicate, runs.GetValueOrDefault(point.Name), stop);
                var failures = ran ? Volatile.Read(ref failed) : Interlocked.Increment(ref failed);
                order.Progress(new SweepProgress(Interlocked.Increment(ref done), total, failures));
            },
            cancellation);
    }

    /// <summary>
    /// Looks for a wrong path, an end of a range that is not allowed, or values that do not go together, before hours of work and before
    /// a folder is made: what is accepted here has a scenario for every point.
    /// </summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">The scenario or a factor's value is wrong, or the values of a point do not go together.</exception>
    public static void Check(Experiment experiment, Library library, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(library);
        DesignPoint[] points = [.. Design.Points(experiment)];
        CheckEnds(experiment, points, library);
        CheckEach(experiment, points, library, cancellation);
    }

    // All of it before any of it is waited for, so that whoever orders may leave.
    private static void Order(Experiment experiment, IGrouping<DesignPoint, int>[] work, Library library, IReplicateSource source, int jobs,
        CancellationToken cancellation) => WorkerPool.Run(work.Length, jobs, (index, stop) =>
    {
        var point = work[index].Key;
        if (PlanOf(experiment, point, library) is { } plan) source.Order(point.Number, plan, [.. work[index]], stop);
    }, cancellation);

    // Where no scenario can have a point's values it becomes a row that says so, and nobody need compute it.
    private static RunPlan? PlanOf(Experiment experiment, DesignPoint point, Library library)
    {
        try
        {
            var plan = library.Plan(experiment.Scenario, [.. experiment.Changes, .. point.Settings], experiment.Seed);
            KeptSeries.Of(experiment, plan.Scenario);
            return plan;
        }
        catch (InputException)
        {
            return null;
        }
    }

    // More replicates may be asked for than when the point was begun; and a process may have been killed before it said that it was done.
    private static void Grow(StoredRun known, RunStore store, int replicates)
    {
        if (known.Header.Replicates != replicates) store.SetReplicates(known.Run, replicates);
        if (known.Status == RunStatus.Failed) store.SetStatus(known.Run, RunStatus.Failed, known.Message);
        else if (store.CompleteReplicates(known.Run).Length == replicates) store.SetStatus(known.Run, RunStatus.Done);
    }

    private static string? Untried(StoredRun? known, SweepOrder order) =>
        known is { Status: RunStatus.Failed } && !order.RetryFailed ? known.Message : null;

    private static IEnumerable<int> Missing(DesignPoint point, Dictionary<string, StoredRun> runs, RunStore store, int replicates,
        bool retryFailed)
    {
        if (!runs.TryGetValue(point.Name, out var run)) return Enumerable.Range(0, replicates);
        // What failed once fails again; replicates that are asked for later are new.
        if (run.Status == RunStatus.Failed && !retryFailed)
            return Enumerable.Range(run.Header.Replicates, Math.Max(0, replicates - run.Header.Replicates));
        var complete = store.CompleteReplicates(run.Run).ToHashSet();
        return Enumerable.Range(0, replicates).Where(r => !complete.Contains(r));
    }

    private static void CheckEnds(Experiment experiment, DesignPoint[] points, Library library)
    {
        if (points.Length == 0) return;
        KeptSeries.Of(experiment, library.Scenario(experiment.Scenario, [.. experiment.Changes, .. points[0].Settings]));
        foreach (var setting in points.SelectMany(p => p.Settings).GroupBy(
            s => s[..s.IndexOf('=', StringComparison.Ordinal)], StringComparer.Ordinal).SelectMany(Ends))
            library.Scenario(experiment.Scenario, [.. experiment.Changes, setting]);
    }

    private static void CheckEach(Experiment experiment, DesignPoint[] points, Library library, CancellationToken cancellation)
    {
        var wrong = new ConcurrentDictionary<int, InputException>();
        WorkerPool.Run(points.Length, Environment.ProcessorCount, (index, _) =>
        {
            try
            {
                // Where many points are wrong the first is told of.
                if (wrong.IsEmpty || index < wrong.Keys.Min()) library.Scenario(
                    experiment.Scenario, [.. experiment.Changes, .. points[index].Settings]);
            }
            catch (InputException fault)
            {
                wrong[index] = fault;
            }
        }, cancellation);
        if (wrong.IsEmpty) return;
        var (first, why) = wrong.MinBy(w => w.Key);
        throw new InputException([.. why.Problems.Select(p => p with
        {
            Message = p.Message + " So it is at " + points[first].Name + ": " + string.Join(", ", points[first].Settings) + ".",
        })]);
    }

    // The least and the greatest of numbers; of words each.
    private static IEnumerable<string> Ends(IGrouping<string, string> settings)
    {
        var distinct = settings.Distinct(StringComparer.Ordinal).ToArray();
        double Number(string s) => double.TryParse(s[(settings.Key.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture,
            out var number) ? number : double.NaN;
        return distinct.Any(s => double.IsNaN(Number(s))) ? distinct : distinct.Length > 2
            ? [distinct.MinBy(Number)!, distinct.MaxBy(Number)!] : distinct;
    }
}
