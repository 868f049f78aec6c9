using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Hosts;

/// <summary>Actors in this process: asking one is a call of its behaviour. Keeps nothing between steps.</summary>
public sealed class LocalHost : IActorHost
{
    private readonly ImmutableArray<ActorAssignment> actors;
    private readonly IBehaviour[] behaviours;
    private readonly DrawKey luck;
    private readonly ISeats seats;

    /// <summary>A host for the actors of <paramref name="scenario"/>.</summary>
    /// <param name="scenario">Who acts.</param>
    /// <param name="catalogue">The behaviours it names.</param>
    /// <param name="luck">The replicate's draws.</param>
    /// <param name="seats">Who answers for actors played from outside; default nobody, so that a run with seats parks.</param>
    /// <exception cref="RunException">A behaviour answers only in a grain; the message names it.</exception>
    /// <exception cref="ArgumentException">The scenario names a behaviour the catalogue lacks.</exception>
    public LocalHost(ResolvedScenario scenario, BehaviourCatalogue catalogue, DrawKey luck, ISeats? seats = null)
    {
        actors = scenario.Actors;
        this.luck = luck;
        this.seats = seats ?? EmptySeats.Instance;
        behaviours = new IBehaviour[actors.Length];
        for (var i = 0; i < actors.Length; i++)
        {
            var profile = actors[i].Profile;
            var behaviour = catalogue.Find(profile.Behaviour) ?? throw new ArgumentException(
                $"{profile.Id} is to behave as \"{profile.Behaviour}\", which no loaded behaviour is called.", nameof(catalogue));
            if (!actors[i].IsSeat && behaviour.WhyNotWithoutGrain is { } reason) throw new RunException(profile.Id + ": " + reason);
            behaviours[i] = behaviour.Instance;
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ActorReply>> AskAsync(StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var replies = new ActorReply[calls.Length];
        for (var i = 0; i < replies.Length; i++)
        {
            if (actors[calls[i].Actor].IsSeat) return WithSeatsAsync(step, calls, replies, i, cancellation);
            replies[i] = Ask(step, calls[i]);
        }

        return ValueTask.FromResult(Wrapped(replies));
    }

    // Only runs with seats wait for anything; all others answer without a task.
    private async ValueTask<ImmutableArray<ActorReply>> WithSeatsAsync(
        StepAddress step, ImmutableArray<ActorCall> calls, ActorReply[] replies, int from, CancellationToken cancellation)
    {
        for (var i = from; i < replies.Length; i++)
        {
            var call = calls[i];
            if (!actors[call.Actor].IsSeat)
            {
                replies[i] = Ask(step, call);
                continue;
            }

            var answer = await seats.AnswerAsync(step, actors[call.Actor].Profile.Id, call.Briefing, cancellation);
            replies[i] = answer is null ? ActorReply.Waiting : new ActorReply(new Turn(call.Memory, answer), false, null);
        }

        return Wrapped(replies);
    }

    private ActorReply Ask(StepAddress step, ActorCall call) =>
        Questioning.Ask(behaviours[call.Actor], actors[call.Actor].Profile, luck, step, call.Memory, call.Briefing);

    private static ImmutableArray<ActorReply> Wrapped(ActorReply[] replies) =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(replies);
}
