using System.Collections.Immutable;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Silo.Engines;

/// <summary>Actors whose silo may still be starting: the first question waits for it, and what a run does before does not.</summary>
/// <param name="host">The actors, when it has started.</param>
internal sealed class StartingHost(Task<GrainHost> host) : IActorHost
{
    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<ActorReply>> AskAsync(
        StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation) =>
        await (await host).AskAsync(step, calls, cancellation);
}
