using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Runs;

/// <summary>Actors as plain calls in this process.</summary>
public sealed class LocalEngine : IEngine
{
    /// <inheritdoc/>
    public string Name => "local";

    /// <inheritdoc/>
    public ValueTask<IActorHost> HostAsync(
        ResolvedScenario scenario, RunIdentity identity, BehaviourCatalogue behaviours, ISeats seats, CancellationToken cancellation) =>
        ValueTask.FromResult<IActorHost>(new LocalHost(scenario, behaviours, identity.Key, seats));

    /// <inheritdoc/>
    /// <remarks>Completes on the calling thread.</remarks>
    public async ValueTask<Digest> ReplicateAsync(RunPlan plan, int replicate, IRunRecorder recorder, CancellationToken cancellation)
    {
        var end = await ReplicateRun.RunAsync(plan, replicate, null, this, EmptySeats.Instance, recorder, SilentObserver.Instance, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return end.Outcome == RunOutcome.Parked
            ? throw new RunException("A seat has to be answered; an ensemble has nobody to ask. Let a behaviour play the actor.")
            : end.Digest;
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(RunIdentity identity) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
