using NegotiationSim.Grains.Parcels;

namespace NegotiationSim.Grains.Replicates;

/// <summary>Runs whole replicates, each in one call, so that ensembles pay for messages once a run and not once a step.</summary>
[Alias("negsim.silo.IReplicateWorker")]
public interface IReplicateWorker : IGrainWithIntegerKey
{
    /// <summary>Runs a replicate to its end.</summary>
    [ResponseTimeout("24:00:00")]
    [Alias("Run")]
    Task<ReplicateOutcome> RunAsync(ScenarioParcel scenario, ReplicateOrder order);
}
