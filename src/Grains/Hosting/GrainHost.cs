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
    private readonly IGrainFactory factory;
    private readonly HostedBuild build;
    private readonly string? here;

    // Where each actor was when it was last introduced; null before.
    private readonly string?[] places;
    private volatile bool scattered;

    /// <summary>A host for the actors of a run.</summary>
    /// <param name="scenario">Who acts.</param>
    /// <param name="identity">Which run.</param>
    /// <param name="factory">The way to the grains.</param>
    /// <param name="types">Which grain type hosts which actor.</param>
    /// <param name="patience">How long a lost silo is waited for; default <see cref="Patience.Default"/>.</param>
    /// <param name="build">What the silos its actors may live on run; default <see cref="HostedBuild.Own"/>.</param>
    /// <param name="here">The silo it asks from, whose actors are asked without a detour; null where it asks from outside.</param>
    public GrainHost(ResolvedScenario scenario, RunIdentity identity, IGrainFactory factory, ActorGrainTypes types,
        Patience? patience = null, HostedBuild? build = null, SiloAddress? here = null)
    {
        actors = scenario.Actors;
        (this.factory, this.build, this.here) = (factory, build ?? HostedBuild.Own, here?.ToParsableString());
        places = new string?[actors.Length];
        this.identity = identity;
        this.patience = patience ?? Patience.Default;
        known = new (ImmutableArray<byte>, Digest)[actors.Length];
        grains = new IActorGrain[actors.Length];
        for (var i = 0; i < grains.Length; i++)
        {
            var key = GrainKeys.Actor(this.build, identity.Run, identity.Replicate, actors[i].Profile.Id);
            grains[i] = factory.GetGrain<IActorGrain>(GrainId.Create(types.Of(actors[i]), key));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="RunException">An actor did not answer in time; the message names it and the month.</exception>
    public async ValueTask<ImmutableArray<ActorReply>> AskAsync(
        StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var asked = new Task<ActorResponse>?[calls.Length];
        if (scattered) AskElsewhere(step, calls, asked);
        var replies = new ActorReply[calls.Length];
        for (var from = 0; from < calls.Length; from += CourierGrain.Window)
        {
            var until = Math.Min(calls.Length, from + CourierGrain.Window);
            for (var i = from; i < until; i++) asked[i] ??= grains[calls[i].Actor].AskAsync(Question(step, calls[i], introduced: false));
            // All at once, so that a silo that is gone is waited for once and not by each of its actors.
            var waited = new Task<ActorReply>[until - from];
            for (var i = from; i < until; i++) waited[i - from] = ReplyAsync(step, calls[i], asked[i]!, cancellation);
            (await Task.WhenAll(waited)).CopyTo(replies, from);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(replies);
    }

    // One message for all that live on another silo. A seat may think for longer than the others should wait.
    private void AskElsewhere(StepAddress step, ImmutableArray<ActorCall> calls, Task<ActorResponse>?[] asked)
    {
        foreach (var silo in Enumerable.Range(0, calls.Length).GroupBy(i => places[calls[i].Actor], StringComparer.Ordinal))
        {
            if (silo.Key is null || silo.Key == here) continue;
            int[] members = [.. silo.Where(i => !actors[calls[i].Actor].IsSeat)];
            if (members.Length < 2) continue;
            var carried = factory.GetGrain<ICourier>(GrainKeys.Courier(build, silo.Key)).CarryAsync(new ActorBatch(
                [.. members.Select(i => grains[calls[i].Actor].GetGrainId().ToString())],
                [.. members.Select(i => Question(step, calls[i], introduced: false))]));
            for (var m = 0; m < members.Length; m++) asked[members[m]] = PartAsync(carried, m);
        }

        static async Task<ActorResponse> PartAsync(Task<ActorBatchResponse> carried, int at) => (await carried).Responses[at];
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

    private async Task<ActorReply> ReplyAsync(
        StepAddress step, ActorCall call, Task<ActorResponse> asked, CancellationToken cancellation)
    {
        var wait = patience.Begin();
        while (true)
        {
            try
            {
                var response = await asked;
                if (response.Silo.Length > 0) Settle(call.Actor, response.Silo);
                if (response.Reply is { } reply) return reply;
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

    private void Settle(int actor, string silo)
    {
        places[actor] = silo;
        if (silo != here) scattered = true;
    }

    private ActorQuestion Question(StepAddress step, ActorCall call, bool introduced)
    {
        ref var memory = ref known[call.Actor];
        if (memory.Memory != call.Memory) memory = (call.Memory, Digest.Of(call.Memory.AsSpan()));
        var introduction = introduced ? new Introduction(actors[call.Actor].Profile, identity.Seed, call.Memory) : null;
        return new ActorQuestion(step, memory.Digest, call.Briefing, introduction);
    }
}
