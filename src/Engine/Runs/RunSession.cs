using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.History;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results;
using NegotiationSim.Results.Decided;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.Runs;

/// <summary>
/// A run and its folder. It can be stopped at any moment, kill -9 included, and resumed to the same digest: the
/// manifest comes first, a month is one transaction, and months computed again are compared with what is stored.
/// </summary>
public sealed class RunSession : IDisposable
{
    private readonly RunFolder folder;
    private readonly RunStore store;
    private readonly long run;

    private RunSession(RunFolder folder, RunPlan plan)
    {
        this.folder = folder;
        Plan = plan;
        store = folder.OpenStore();
        run = store.Runs() is [var first, ..] ? first.Run : store.AddRun(folder.Manifest.Header(), plan.Scenario.Resolved);
    }

    /// <summary>What is run.</summary>
    public RunPlan Plan { get; }

    /// <summary>The folder as the user named it.</summary>
    public string Path => folder.Path;

    /// <summary>What the run is and where it stands.</summary>
    public Manifest Manifest => folder.Manifest;

    /// <summary>What whoever resumes the run should know; empty for most.</summary>
    public ImmutableArray<string> Remarks { get; private set; } = [];

    /// <summary>Months of replicate 0 that are stored.</summary>
    public int MonthsStored => store.LastMonth(run, 0) is { } last ? last.Month + 1 : 0;

    /// <summary>Begins a run in a new folder.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="path">The folder; null chooses a new one below <paramref name="runs"/>.</param>
    /// <param name="runs">Where folders are chosen.</param>
    /// <param name="replicates">How many replicates.</param>
    /// <param name="keep">How much is kept.</param>
    /// <param name="settings">What was changed against the scenario file, path and value.</param>
    /// <exception cref="ResultsException">The folder holds something already or cannot be written.</exception>
    public static RunSession Create(RunPlan plan, string? path, string runs, int replicates, Keep keep, IReadOnlyList<string> settings)
    {
        var folder = RunFolder.Create(path, runs, Manifests.Of(plan, replicates, keep, settings));
        return Guarded(folder, plan);
    }

    /// <summary>Goes on with the run in a folder.</summary>
    /// <exception cref="ResultsException">It is no run folder, is in use, damaged or from a newer version.</exception>
    /// <exception cref="InputException">The scenario it kept no longer fits this program or its world.</exception>
    public static RunSession Resume(string path, Library library)
    {
        var folder = RunFolder.Open(path);
        try
        {
            var plan = Manifests.PlanOf(folder.Manifest, path, library);
            Manifests.RequireSameProgram(folder.Manifest, plan, path);
            var changed = Manifests.PlugInsChanged(folder.Manifest, library);
            var session = Guarded(folder, plan);
            session.RequireIntact();
            session.Remarks = changed;
            // A plug-in may have been mended: both files are named then, and a replay tells whether the months before still come out the
            // same.
            if (!changed.IsEmpty) folder.Update(folder.Manifest
                with
            { PlugIns = [.. folder.Manifest.PlugIns.Union(library.PlugIns.Files)] });
            return session;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Runs replicate 0 to its end, or on to where it parks or is asked to stop, and notes where it stands.</summary>
    /// <param name="engine">Where actors live.</param>
    /// <param name="source">Who answers for actors played from outside and is not recorded yet.</param>
    /// <param name="track">Keeps the headline figures for a summary; months before the resume point come from the store.</param>
    /// <param name="observer">Watches.</param>
    /// <param name="cancellation">Asks to stop at the end of a month.</param>
    /// <exception cref="RunException">The run failed; the folder says why.</exception>
    /// <exception cref="HangException">A plug-in hangs; the folder says which, and the run can be resumed.</exception>
    /// <exception cref="RecordConflictException">A month came out differently from what is stored.</exception>
    public async Task<RunEnd> RunAsync(IEngine engine, ISeats source, HeadlineTrack track, IRunObserver observer,
        CancellationToken cancellation)
    {
        var from = store.ResumePoint(run, 0);
        var seats = new RecordedSeats(System.IO.Path.Combine(Path, RecordedSeats.FileName), source);
        if (from is not null) track.Restore(from.State.Month, series => store.Headline(run, 0, series));
        return await WatchedAsync(async () =>
        {
            var end = await ReplicateRun.RunAsync(Plan, 0, from, engine, seats, new Recorders(Recorder(0), track), observer, cancellation);
            Note(end.Outcome == RunOutcome.Done ? RunStatus.Done : RunStatus.Interrupted,
                end.Outcome == RunOutcome.Done ? end.Digest : null);
            return end;
        });
    }

    /// <summary>
    /// Hands the months that are stored already to <paramref name="target"/>: they are computed again in this process,
    /// unrecorded. For what a summary needs and the store does not hold.
    /// </summary>
    /// <param name="months">How many, from the first.</param>
    /// <param name="target">Told of each.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task AgainAsync(int months, IRunRecorder target, CancellationToken cancellation)
    {
        await using var engine = new LocalEngine();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var seats = new RecordedSeats(System.IO.Path.Combine(Path, RecordedSeats.FileName));
        await ReplicateRun.RunAsync(Plan, 0, null, engine, seats, new FirstMonths(months, target, stop), SilentObserver.Instance,
            stop.Token);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Months a resumed run does not compute again, because it goes on from a checkpoint after them.</summary>
    public int MonthsBehind => store.ResumePoint(run, 0)?.State.Month ?? 0;

    /// <summary>Replicates that are stored with all their months.</summary>
    public IReadOnlyList<int> CompleteReplicates() => store.CompleteReplicates(run);

    /// <summary>A stored replicate: its digest, and its figures by series.</summary>
    public (Digest Digest, Func<string, ImmutableArray<double>> Figures) Stored(int replicate) =>
        (store.LastMonth(run, replicate)!.Digest, series => store.Headline(run, replicate, series));

    /// <summary>What actors decided in all stored replicates; null where the scenario's dates do.</summary>
    public DecidedFigures? Decided() => DecidedFigures.Of(store, run, Plan.Scenario.Resolved);

    /// <summary>What came of dossiers in all stored replicates; none where the scenario has none.</summary>
    public ImmutableArray<DossierFigures> Dossiers() => DossierFigures.Of(store, run, Plan.Scenario.Resolved);

    /// <summary>What keeps one replicate in the store.</summary>
    public IRunRecorder Recorder(int replicate) =>
        SqliteRecorder.For(store, run, replicate, Plan.Scenario.Resolved, Manifest.Keep, RecordedHistory.Series(Plan.Scenario));

    /// <summary>Keeps a replicate that was computed elsewhere; stored already with equal digests, nothing changes.</summary>
    /// <exception cref="RecordConflictException">It is stored with other digests.</exception>
    public void Take(int replicate, ReplicateSummary summary) =>
        new HeadlineRecorder(store, run, replicate, Plan.Scenario.Resolved, RecordedHistory.Series(Plan.Scenario)).Write(summary);

    /// <summary>Does <paramref name="work"/>, which notes its own end, and notes failure or interruption where it throws.</summary>
    public async Task<T> WatchedAsync<T>(Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            Note(RunStatus.Running);
            return await Plan.PlugIns.Watchdog.GuardAsync(work);
        }
        catch (OperationCanceledException)
        {
            Note(RunStatus.Interrupted);
            throw;
        }
        catch (HangException hang)
        {
            Note(RunStatus.Interrupted, message: hang.Message);
            throw;
        }
        catch (Exception fault) when (fault is RunException or SeatException)
        {
            Note(RunStatus.Failed, message: fault.Message);
            throw;
        }
    }

    /// <summary>Writes down where the run stands.</summary>
    /// <param name="status">Where.</param>
    /// <param name="digest">Digest of the whole run, once it is done.</param>
    /// <param name="message">Why it failed.</param>
    public void Note(RunStatus status, Digest? digest = null, string message = "")
    {
        store.SetStatus(run, status, message);
        folder.Update(Manifest with
        {
            Status = status,
            Message = message,
            Digest = digest?.Hex ?? Manifest.Digest,
            Ended = status == RunStatus.Running ? null : DateTimeOffset.UtcNow,
        });
        if (status == RunStatus.Done) store.Seal();
    }

    private void RequireIntact()
    {
        try
        {
            store.RequireIntact();
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Closes the store and lets others write.</summary>
    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private static RunSession Guarded(RunFolder folder, RunPlan plan)
    {
        try
        {
            return new RunSession(folder, plan);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }
}
