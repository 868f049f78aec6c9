using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Grains.Replicates;

/// <summary>Where the replicates that run on a silo leave their results.</summary>
public interface IReplicateRecorders
{
    /// <summary>The recorder of one replicate.</summary>
    IRunRecorder Open(ResolvedScenario scenario, RunIdentity identity);
}
