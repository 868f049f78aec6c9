using System.Collections.Concurrent;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using Orleans.Runtime;

namespace NegotiationSim.Silo.Engines;

/// <summary>Lets replicate workers of this process hand their months to whoever ordered the replicate.</summary>
internal sealed class EngineRecorders : IReplicateRecorders
{
    private readonly ConcurrentDictionary<(string Run, int Replicate), IRunRecorder> open = new();

    public void Add(RunIdentity run, IRunRecorder recorder, CancellationToken cancellation) => open[(run.Run, run.Replicate)] = new Stoppable(recorder, cancellation);

    public void Remove(RunIdentity run) => open.TryRemove((run.Run, run.Replicate), out _);

    public IRunRecorder Open(ResolvedScenario scenario, RunIdentity identity) =>
        open.TryGetValue((identity.Run, identity.Replicate), out var recorder) ? recorder : throw new SiloUnavailableException("The replicate was ordered from another silo.");

    // No token travels to a grain; between months the recorder stops it.
    private sealed class Stoppable(IRunRecorder inner, CancellationToken stop) : IRunRecorder
    {
        public async ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
        {
            await inner.RecordAsync(month, cancellation);
            stop.ThrowIfCancellationRequested();
        }
    }
}
