using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using Orleans.Concurrency;

namespace NegotiationSim.Grains.Replicates;

/// <summary>Runs whole replicates, as many at a time as the silo has cores.</summary>
/// <param name="behaviours">The behaviours this silo has loaded.</param>
/// <param name="recorders">Where results go.</param>
[StatelessWorker]
[GrainType("replicate")]
public sealed class ReplicateWorker(BehaviourCatalogue behaviours, IReplicateRecorders recorders) : Grain, IReplicateWorker
{
    /// <inheritdoc/>
    public async Task<ReplicateOutcome> RunAsync(ScenarioParcel scenario, ReplicateOrder order)
    {
        var identity = new RunIdentity(order.Run, order.Seed, order.Replicate);
        var (done, digest) = (0, Digest.None);
        try
        {
            var loop = new Simulation(scenario.Resolved, identity, behaviours, new DirectHost(scenario.Resolved, identity, behaviours));
            var recorder = recorders.Open(scenario.Resolved, identity);
            var state = loop.Begin();
            while (state.Month < scenario.Resolved.Months)
            {
                var month = (await loop.StepAsync(state, digest, SilentObserver.Instance, CancellationToken.None)).Record!;
                await recorder.RecordAsync(month, CancellationToken.None);
                (state, digest, done) = (month.State, month.Digest, month.State.Month);
            }

            return new ReplicateOutcome(done, digest, "");
        }
        catch (RunException fault)
        {
            return new ReplicateOutcome(done, digest, fault.Message);
        }
    }
}
