using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Grains.Replicates;

/// <summary>Actors called where the loop runs; ensembles have no seats.</summary>
internal sealed class DirectHost : IActorHost
{
    private readonly ImmutableArray<ActorAssignment> actors;
    private readonly IBehaviour[] behaviours;
    private readonly DrawKey luck;

    public DirectHost(ResolvedScenario scenario, RunIdentity identity, BehaviourCatalogue catalogue)
    {
        actors = scenario.Actors;
        luck = identity.Key;
        behaviours = new IBehaviour[actors.Length];
        for (var i = 0; i < behaviours.Length; i++)
        {
            var profile = actors[i].Profile;
            if (actors[i].IsSeat) throw new RunException($"{profile.Id} is a seat; replicates run without players.");
            var behaviour = catalogue.Find(profile.Behaviour)
                ?? throw new RunException($"{profile.Id} is to behave as \"{profile.Behaviour}\", which this silo has not loaded.");
            if (behaviour.WhyNotWithoutGrain is { } reason) throw new RunException(profile.Id + ": " + reason);
            behaviours[i] = behaviour.Instance;
        }
    }

    public ValueTask<ImmutableArray<ActorReply>> AskAsync(StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation)
    {
        var replies = new ActorReply[calls.Length];
        for (var i = 0; i < replies.Length; i++)
        {
            var call = calls[i];
            replies[i] = Questioning.Ask(behaviours[call.Actor], actors[call.Actor].Profile, luck, step, call.Memory, call.Briefing);
        }

        return ValueTask.FromResult(ImmutableCollectionsMarshal.AsImmutableArray(replies));
    }
}
