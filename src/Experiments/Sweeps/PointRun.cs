using System.Collections.Immutable;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Sweeps;

/// <summary>One point while its replicates are under way: its plan is made by the first worker and shared.</summary>
/// <param name="experiment">The experiment.</param>
/// <param name="point">The point.</param>
/// <param name="left">How many replicates are to be run.</param>
/// <param name="before">Why a replicate failed that is not tried again; null where none did.</param>
/// <param name="store">Where results go.</param>
/// <param name="library">Behaviours, worlds, scenarios.</param>
/// <param name="source">Who computes the replicates; null for the thread that asks.</param>
internal sealed class PointRun(
    Experiment experiment, DesignPoint point, int left, string? before, RunStore store, Library library, IReplicateSource? source)
{
    private readonly Lock gate = new();
    private (RunPlan Plan, KeptSeries Series)? plan;
    private long run;
    private bool isUnplanned;
    private int left = left;
    private (int Replicate, string Message)? fault = before is null ? null : (-1, before);

    /// <summary>
    /// Runs one replicate. Where it fails the others run all the same, and the point fails once all have been tried, with the reason of its
    /// first: so what is kept depends neither on workers nor on who was quicker.
    /// </summary>
    /// <param name="replicate">Which.</param>
    /// <param name="known">The point as it is stored; null where it is not.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>Whether it was run.</returns>
    public bool Do(int replicate, StoredRun? known, CancellationToken stop)
    {
        try
        {
            if (Begin(known) is not var (shared, series)) return false;
            if (source is null) Ensemble.One(shared, replicate, Recorder(shared.Scenario.Resolved, series, replicate), stop);
            else Headlines(shared.Scenario.Resolved, series, replicate).Write(source.Take(point.Number, replicate, stop));
        }
        catch (RunException thrown)
        {
            Note(replicate, thrown.Message);
            Finish();
            return false;
        }
        catch (InputException thrown)
        {
            FailUnplanned(known, thrown.Message);
            return false;
        }

        Finish();
        return true;
    }

    private IRunRecorder Recorder(ResolvedScenario scenario, KeptSeries kept, int replicate)
    {
        var keep = KeptSeries.Of(experiment.Keep);
        return keep == Keep.Headlines ? Headlines(scenario, kept, replicate)
            : new SqliteRecorder(store, run, replicate, scenario, keep, kept.Beside);
    }

    private HeadlineRecorder Headlines(ResolvedScenario scenario, KeptSeries kept, int replicate) =>
        new(store, run, replicate, scenario, kept.Beside, kept.Only);

    private void Note(int replicate, string message)
    {
        lock (gate)
            if (fault is not { } first || replicate < first.Replicate) fault = (replicate, message);
    }

    private void Finish()
    {
        if (Interlocked.Decrement(ref left) > 0) return;
        if (fault is { } first) store.SetStatus(run, RunStatus.Failed, first.Message);
        else store.SetStatus(run, RunStatus.Done);
        plan = null;
    }

    private (RunPlan Plan, KeptSeries Series)? Begin(StoredRun? known)
    {
        lock (gate)
        {
            if (isUnplanned || plan is not null) return isUnplanned ? null : plan;
            var made = library.Plan(experiment.Scenario, [.. experiment.Changes, .. point.Settings], experiment.Seed);
            var series = KeptSeries.Of(experiment, made.Scenario);
            var header = Manifests.Of(made, experiment.Replicates, KeptSeries.Of(experiment.Keep), point.Settings)
                with
            { Name = point.Name };
            if (known is null) run = store.AddRun(header.Header(), made.Scenario.Resolved);
            else Continue(known, header.Header());
            return plan = (made, series);
        }
    }

    private void Continue(StoredRun known, RunHeader header)
    {
        if (known.Header.Id != header.Id && known.Header.Id.Length > 0)
            throw new ResultsException(store.File, $"{point.Name} was begun with another scenario, world, plug-in or program; results are never mixed. Name another folder with --out.");
        run = known.Run;
        store.SetStatus(run, RunStatus.Running);
    }

    // A combination of values that no scenario can have: the point is a row all the same.
    private void FailUnplanned(StoredRun? known, string message)
    {
        lock (gate)
        {
            if (isUnplanned) return;
            isUnplanned = true;
            var unchanged = library.Plan(experiment.Scenario, experiment.Changes, experiment.Seed).Scenario.Resolved;
            ImmutableArray<KeyValuePair<string, string>> settings =
                [.. point.Settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create(s[0], s[1])).OrderBy(
                    s => s.Key, StringComparer.Ordinal)];
            run = known?.Run ?? store.AddRun(new RunHeader(
                point.Name, "", experiment.Seed, experiment.Replicates, unchanged.Months, settings,
                    KeptSeries.Of(experiment.Keep)), unchanged);
            store.SetStatus(run, RunStatus.Failed, message);
        }
    }
}
