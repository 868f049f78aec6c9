using System.Collections.Immutable;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Runs;

/// <summary>Computes a recorded run again, from its manifest alone, and compares every month's digest with the recorded one.</summary>
public static class Replay
{
    /// <summary>Replays one replicate up to its last recorded month.</summary>
    /// <param name="path">The run folder; it may be in use.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="library">Behaviours and worlds.</param>
    /// <param name="engine">Where actors live.</param>
    /// <param name="observer">Watches.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ResultsException">The folder cannot be used, or nothing is recorded of that replicate.</exception>
    /// <exception cref="RunException">The run fails now.</exception>
    public static async Task<ReplayReport> VerifyAsync(
        string path, int replicate, Library library, IEngine engine, IRunObserver observer, CancellationToken cancellation)
    {
        var manifest = RunFolder.ReadManifest(path);
        var plan = Manifests.PlanOf(manifest, path, library);
        using var store = RunStore.OpenToRead(RunFolder.StoreOf(path));
        store.RequireIntact();
        var run = store.Runs() is [var first, ..] ? first.Run
            : throw new ResultsException(path, "Nothing is recorded in this run folder yet.");
        var recorded = store.Months(run, replicate);
        if (recorded.IsEmpty) throw new ResultsException(path, $"Nothing is recorded of replicate {replicate}.");

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var check = new DigestCheck(recorded, stop);
        var seats = new RecordedSeats(Path.Combine(path, RecordedSeats.FileName));
        var end = await plan.PlugIns.Watchdog.GuardAsync(
            () => ReplicateRun.RunAsync(plan, replicate, null, engine, seats, check, observer, stop.Token).AsTask());
        cancellation.ThrowIfCancellationRequested();
        var ids = plan.Scenario.Resolved.Actors;
        return new ReplayReport(
            check.Compared, end.Digest, check.FirstDifference ?? (check.Compared < recorded.Length ? check.Compared : null),
            [.. check.Actors.Select(a => ids[a].Profile.Id)], [.. Notes(manifest), .. Manifests.PlugInsChanged(manifest, library)]);
    }

    private static ImmutableArray<string> Notes(Manifest then)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (then.Platform != ProgramIdentity.Platform) notes.Add(
            $"It was recorded on {then.Platform}; this is {ProgramIdentity.Platform}.");
        if ((then.Program, then.Commit) != (ProgramIdentity.Version, ProgramIdentity.Commit))
            notes.Add(
                $"It was recorded by negsim {then.Program} {then.Commit}; this is {ProgramIdentity.Version} {ProgramIdentity.Commit}.");
        return notes.ToImmutable();
    }

    /// <summary>Compares months as they come and stops at the first that differs, or after the last recorded one.</summary>
    private sealed class DigestCheck(ImmutableArray<StoredMonth> recorded, CancellationTokenSource stop) : IRunRecorder
    {
        public int Compared { get; private set; }

        public int? FirstDifference { get; private set; }

        public ImmutableArray<int> Actors { get; private set; } = [];

        public async ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
        {
            var stored = recorded[month.Month];
            Compared++;
            if (stored.Digest != month.Digest)
            {
                FirstDifference = month.Month;
                if (stored.ActorDigests.Length == month.ActorDigests.Length)
                    Actors = [.. Enumerable.Range(0, month.ActorDigests.Length).Where(
                        a => stored.ActorDigests[a] != month.ActorDigests[a])];
            }

            if (FirstDifference is not null || Compared == recorded.Length) await stop.CancelAsync();
        }
    }
}
