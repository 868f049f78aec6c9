using NegotiationSim.Grains.Parcels;
using Orleans.Concurrency;

namespace NegotiationSim.Grains.Runs;

/// <summary>One replicate of a run: the loop and its checkpoint. Keyed run/replicate.</summary>
[Alias("negsim.silo.IRunGrain")]
public interface IRunGrain : IGrainWithStringKey
{
    /// <summary>
    /// Keeps the order; from then on the run belongs to the cluster. The same order again changes nothing, and opens a cancelled run again.
    /// An id used for another run is refused: the answer is <see cref="RunStage.Failed"/> and says so. Where the vault is away, the message
    /// says so and the stage is unchanged: order again.
    /// </summary>
    [ResponseTimeout("00:00:15")]
    [Alias("Order")]
    Task<RunProgress> OrderAsync(ScenarioParcel scenario, RunOrder order);

    /// <summary>Works on the run for a chunk of time well under the response timeout. Call it until the run is over.</summary>
    [ResponseTimeout("00:00:15")]
    [Alias("Work")]
    Task<RunProgress> WorkAsync();

    /// <summary>How far it is; answered between two steps of work.</summary>
    [AlwaysInterleave]
    [ResponseTimeout("00:00:05")]
    [Alias("Progress")]
    Task<RunProgress> ProgressAsync();

    /// <summary>Ends the run after the month at work.</summary>
    [AlwaysInterleave]
    [Alias("Cancel")]
    Task CancelAsync();
}
