using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Grains.Hosting;

/// <summary>Each actor in a grain, on whatever silo it lives. Dispose it when the run ends: the grains are released.</summary>
public sealed class GrainHost : IActorHost, IAsyncDisposable
{
    private readonly ImmutableArray<ActorAssignment> actors;
    private readonly RunIdentity identity;
    private readonly IActorGrain[] grains;
    private readonly (ImmutableArray<byte> Memory, Digest Digest)[] known;
    private readonly Patience patience;

    /// <summary>A host for the actors of a run.</summary>
    /// <param name="scenario">Who acts.</param>
    /// <param name="identity">Which run.</param>
    /// <param name="factory">The way to the grains.</param>
    /// <param name="types">Which grain type hosts which actor.</param>
    /// <param name="patience">How long a lost silo is waited for; default <see cref="Patience.Default"/>.</param>
    /// <param name="build">What the silos its actors may live on run; default <see cref="HostedBuild.Own"/>.</param>
    public GrainHost(ResolvedScenario scenario, RunIdentity identity, IGrainFactory factory, ActorGrainTypes types,
        Patience? patience = null, HostedBuild? build = null)
    {
        actors = scenario.Actors;
        this.identity = identity;
        this.patience = patience ?? Patience.Default;
        known = new (ImmutableArray<byte>, Digest)[actors.Length];
        grains = new IActorGrain[actors.Length];
        for (var i = 0; i < grains.Length; i++)
        {
            var key = GrainKeys.Actor(build ?? HostedBuild.Own, identity.Run, identity.Replicate, actors[i].Profile.Id);
            grains[i] = factory.GetGrain<IActorGrain>(GrainId.Create(types.Of(actors[i]), key));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="RunException">An actor did not answer in time; the message names it and the month.</exception>
    public async ValueTask<ImmutableArray<ActorReply>> AskAsync(
        StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var asked = new Task<ActorResponse>[calls.Length];
        for (var i = 0; i < asked.Length; i++) asked[i] = grains[calls[i].Actor].AskAsync(Question(step, calls[i], introduced: false));
        var replies = new ActorReply[calls.Length];
        for (var i = 0; i < replies.Length; i++) replies[i] = await ReplyAsync(step, calls[i], asked[i], cancellation);
        return ImmutableCollectionsMarshal.AsImmutableArray(replies);
    }

    /// <summary>Releases the grains of the run; one that cannot be reached has nothing to release.</summary>
    public async ValueTask DisposeAsync()
    {
        var released = grains.Select(g => g.ReleaseAsync()).ToArray();
        foreach (var task in released)
        {
            try
            {
                await task;
            }
            catch (Exception fault) when (Patience.IsOutage(fault, default))
            {
                // Its silo is gone, and the grain with it.
            }
        }
    }

    private async ValueTask<ActorReply> ReplyAsync(
        StepAddress step, ActorCall call, Task<ActorResponse> asked, CancellationToken cancellation)
    {
        var wait = patience.Begin();
        while (true)
        {
            try
            {
                if ((await asked).Reply is { } reply) return reply;
                asked = grains[call.Actor].AskAsync(Question(step, call, introduced: true));
            }
            catch (InvalidOperationException fault) when (fault is not ObjectDisposedException)
            {
                // The actor's silo has not loaded what this one has; asking again would not help.
                throw new RunException(fault.Message);
            }
            catch (TimeoutException) when (actors[call.Actor].IsSeat)
            {
                // Whoever plays may think for longer than a message may take, and has a patience of its own; it is the same question, and
                // asked once.
                cancellation.ThrowIfCancellationRequested();
                asked = grains[call.Actor].AskAsync(Question(step, call, introduced: false));
            }
            catch (Exception fault) when (Patience.IsOutage(fault, cancellation))
            {
                if (!await wait.AgainAsync(fault, cancellation))
                {
                    var profile = actors[call.Actor].Profile;
                    throw new RunException($"{profile.Id} ({profile.Behaviour}) did not answer in month {step.Month}, {step.Phase}: {fault.Message} The run can be resumed from the month before.");
                }

                asked = grains[call.Actor].AskAsync(Question(step, call, introduced: false));
            }
        }
    }

    private ActorQuestion Question(StepAddress step, ActorCall call, bool introduced)
    {
        ref var memory = ref known[call.Actor];
        if (memory.Memory != call.Memory) memory = (call.Memory, Digest.Of(call.Memory.AsSpan()));
        var introduction = introduced ? new Introduction(actors[call.Actor].Profile, identity.Seed, call.Memory) : null;
        return new ActorQuestion(step, memory.Digest, call.Briefing, introduction);
    }
}
