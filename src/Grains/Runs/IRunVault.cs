using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Grains.Runs;

/// <summary>
/// Where a cluster keeps its runs. A month, with the state the run goes on from, is one transaction, unique by run,
/// replicate and month.
/// </summary>
public interface IRunVault
{
    /// <summary>Keeps an order, or opens a cancelled run again; the same order twice is one order.</summary>
    /// <exception cref="RunConflictException">The run's id was used for another scenario, seed or program.</exception>
    ValueTask OrderAsync(ScenarioParcel scenario, RunOrder order);

    /// <summary>What is kept of a replicate; null where nobody ordered it.</summary>
    ValueTask<KeptRun?> FindAsync(string run, int replicate);

    /// <summary>How far a replicate is, without reading its state; null where nobody ordered it.</summary>
    ValueTask<RunProgress?> StandAsync(string run, int replicate);

    /// <summary>Keeps a month, whole: it is not given up half way. Kept already with equal bytes: ignored.</summary>
    /// <param name="run">The run.</param>
    /// <param name="month">The month.</param>
    /// <param name="before">Chained digest of the months it was computed from; <see cref="Digest.None"/> for the first.</param>
    /// <exception cref="RunConflictException">It is kept already with other bytes, or the month before it is not kept with that
    /// digest.</exception>
    ValueTask RecordAsync(RunIdentity run, MonthRecord month, Digest before);

    /// <summary>Keeps where a run stands now.</summary>
    ValueTask StageAsync(RunIdentity run, RunStage stage, string message);

    /// <summary>Runs that silos should be working on.</summary>
    ValueTask<ImmutableArray<RunOrder>> OpenAsync(CancellationToken cancellation);

    /// <summary>The months kept, in order.</summary>
    IAsyncEnumerable<MonthRecord> MonthsAsync(string run, int replicate, CancellationToken cancellation);
}
