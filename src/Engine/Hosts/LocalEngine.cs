using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Engine.Hosts;

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
    public ValueTask ReleaseAsync(RunIdentity identity) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
