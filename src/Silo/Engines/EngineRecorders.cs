using System.Collections.Concurrent;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Silo.Engines;

/// <summary>Lets replicate workers of this process hand their months to whoever ordered the replicate.</summary>
internal sealed class EngineRecorders : IReplicateRecorders
{
    private readonly ConcurrentDictionary<(string Run, int Replicate), (IRunRecorder Recorder, CancellationToken Stop)> open = new();

    public void Add(RunIdentity run, IRunRecorder recorder, CancellationToken cancellation) =>
        open[(run.Run, run.Replicate)] = (recorder, cancellation);

    public void Remove(RunIdentity run) => open.TryRemove((run.Run, run.Replicate), out _);

    public (IRunRecorder Recorder, CancellationToken Stop) Open(ResolvedScenario scenario, RunIdentity identity) =>
        open.TryGetValue((identity.Run, identity.Replicate), out var replicate) ? replicate
            : throw new SiloUnavailableException("The replicate was ordered from another silo.");
}
