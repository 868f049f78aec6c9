using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Grains.Tests.Support;

/// <summary>Keeps runs in memory with the same promises as the database's vault.</summary>
public sealed class MemoryVault : IRunVault, IReplicateRecorders
{
    private sealed record Entry(RunOrder Order, ScenarioParcel Scenario)
    {
        public RunStage Stage { get; set; } = RunStage.Open;
        public string Message { get; set; } = "";
        public List<byte[]> Months { get; } = [];
    }

    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Called before a month is kept.</summary>
    public Func<RunIdentity, MonthRecord, Task>? Before { get; set; }

    /// <summary>Called after a run was looked up and before whoever asked is told, as over a slow connection.</summary>
    public Func<Task>? Found { get; set; }

    /// <summary>How many writes were ignored because the month was kept already.</summary>
    public int Ignored { get; private set; }

    public ImmutableArray<MonthRecord> Months(string run, int replicate)
    {
        lock (gate) return [.. entries[GrainKeys.Replicate(run, replicate)].Months.Select(m => Canonical.Read<MonthRecord>(m))];
    }

    public ValueTask OrderAsync(ScenarioParcel scenario, RunOrder order)
    {
        lock (gate)
        {
            var key = GrainKeys.Replicate(order.Run, order.Replicate);
            if (!entries.TryGetValue(key, out var entry)) entries.Add(key, new Entry(order, scenario));
            else if (entry.Order != order || entry.Scenario.Hash != scenario.Hash) throw new RunConflictException(
                $"{key} is another run.");
            else if (entry.Stage == RunStage.Cancelled) entry.Stage = RunStage.Open;
        }

        return default;
    }

    public async ValueTask<KeptRun?> FindAsync(string run, int replicate)
    {
        var found = Find(run, replicate);
        if (Found is { } pause) await pause();
        return found;
    }

    public async ValueTask<RunProgress?> StandAsync(string run, int replicate) => await FindAsync(run, replicate) is { } kept
        ? new RunProgress(kept.Stage, false, kept.State?.Month ?? 0, kept.Scenario.Resolved.Months, kept.Chain, kept.Message) : null;

    private KeptRun? Find(string run, int replicate)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(GrainKeys.Replicate(run, replicate), out var entry)) return null;
            var last = entry.Months.Count == 0 ? null : Canonical.Read<MonthRecord>(entry.Months[^1]);
            // As through a database: nothing of the first silo's objects survives.
            var scenario = ScenarioParcel.Of(entry.Scenario.Packed);
            return new KeptRun(entry.Order, scenario, entry.Stage, entry.Message, last?.State, last?.Digest ?? Digest.None);
        }
    }

    public async ValueTask RecordAsync(RunIdentity run, MonthRecord month, Digest before)
    {
        if (Before is { } pause) await pause(run, month);
        lock (gate)
        {
            var months = entries[GrainKeys.Replicate(run.Run, run.Replicate)].Months;
            var bytes = Canonical.Write(month);
            if (month.Month < months.Count)
            {
                if (!months[month.Month].AsSpan().SequenceEqual(bytes)) throw new RunConflictException(
                    $"Month {month.Month} is kept with other bytes.");
                Ignored++;
                return;
            }

            Assert.Equal(months.Count, month.Month);
            if (months.Count > 0 && Canonical.Read<MonthRecord>(months[^1]).Digest != before) throw new RunConflictException(
                $"Month {month.Month} was computed from another month.");
            months.Add(bytes);
        }
    }

    public ValueTask StageAsync(RunIdentity run, RunStage stage, string message)
    {
        lock (gate)
        {
            var entry = entries[GrainKeys.Replicate(run.Run, run.Replicate)];
            (entry.Stage, entry.Message) = (stage, message);
        }

        return default;
    }

    public ValueTask<ImmutableArray<RunOrder>> OpenAsync(CancellationToken cancellation)
    {
        lock (gate) return ValueTask.FromResult<ImmutableArray<RunOrder>>(
            [.. entries.Values.Where(e => e.Stage == RunStage.Open).Select(e => e.Order)]);
    }

    public async IAsyncEnumerable<MonthRecord> MonthsAsync(
        string run, int replicate, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var month in Months(run, replicate)) yield return month;
    }

    /// <summary>Replicates of an ensemble leave nothing here: their outcome carries the digest.</summary>
    public (IRunRecorder Recorder, CancellationToken Stop) Open(ResolvedScenario scenario, RunIdentity identity) =>
        (new Nothing(), default);

    private sealed class Nothing : IRunRecorder
    {
        public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation) => default;
    }
}
