using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Grains.Replicates;

/// <summary>Where the replicates that run on a silo leave their results.</summary>
public interface IReplicateRecorders
{
    /// <summary>The recorder of one replicate, and what stops it.</summary>
    // No token travels to a worker that is busy with one call for all of a replicate, so whoever ordered it leaves one here.
    (IRunRecorder Recorder, CancellationToken Stop) Open(ResolvedScenario scenario, RunIdentity identity);
}
