using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using Orleans.Concurrency;

namespace NegotiationSim.Grains.Replicates;

/// <summary>Runs whole replicates, as many at a time as the silo has cores.</summary>
/// <param name="behaviours">The behaviours this silo has loaded.</param>
/// <param name="recorders">Where results go.</param>
/// <param name="observers">Telemetry.</param>
[StatelessWorker]
[GrainType("replicate")]
public sealed class ReplicateWorker(BehaviourCatalogue behaviours, IReplicateRecorders recorders, IRunObservers observers) : Grain,
    IReplicateWorker
{
    /// <inheritdoc/>
    public async Task<ReplicateOutcome> RunAsync(ScenarioParcel scenario, ReplicateOrder order)
    {
        var identity = new RunIdentity(order.Run, order.Seed, order.Replicate);
        var (done, digest) = (0, Digest.None);
        var observer = observers.Open(scenario.Resolved, identity, whole: false);
        try
        {
            var loop = new Simulation(scenario.Resolved, identity, behaviours, new DirectHost(scenario.Resolved, identity, behaviours));
            var (recorder, stop) = recorders.Open(scenario.Resolved, identity);
            var state = loop.Begin();
            while (state.Month < scenario.Resolved.Months)
            {
                var month = (await loop.StepAsync(state, digest, observer, stop)).Record!;
                await recorder.RecordAsync(month, stop);
                (state, digest, done) = (month.State, month.Digest, month.State.Month);
            }

            observer.RunEnded("finished", "");
            return new ReplicateOutcome(done, digest, "");
        }
        catch (RunException fault)
        {
            observer.RunEnded("failed", fault.Message);
            return new ReplicateOutcome(done, digest, fault.Message);
        }
        finally
        {
            (observer as IDisposable)?.Dispose();
        }
    }
}
