using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Differences;

/// <summary>Computes a recorded month again from the nearest checkpoint before it.</summary>
internal static class MonthAgain
{
    /// <summary>The month; null where it comes out otherwise than recorded, as it may when another program recorded it.</summary>
    /// <exception cref="RunException">The run fails now.</exception>
    /// <exception cref="Results.ResultsException">The store is damaged.</exception>
    public static async Task<MonthRecord?> ComputeAsync(RunToCompare run, StoredMonth month, CancellationToken cancellation)
    {
        var from = run.Store.CheckpointAt(run.Run, run.Replicate, month.Month);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var last = new Last();
        var seats = new RecordedSeats(Path.Combine(run.Folder, RecordedSeats.FileName));
        await using var engine = new LocalEngine();
        var until = new FirstMonths(month.Month + 1, last, stop);
        await run.Plan.PlugIns.Watchdog.GuardAsync(
            () => ReplicateRun.RunAsync(run.Plan, run.Replicate, from, engine, seats, until, SilentObserver.Instance, stop.Token).AsTask());
        cancellation.ThrowIfCancellationRequested();
        return last.Month is { } found && found.Digest == month.Digest ? found : null;
    }

    private sealed class Last : IRunRecorder
    {
        public MonthRecord? Month { get; private set; }

        public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
        {
            Month = month;
            return ValueTask.CompletedTask;
        }
    }
}
