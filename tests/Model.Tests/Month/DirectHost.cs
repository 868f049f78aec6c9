using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Tests.Month;

/// <summary>Calls behaviours in place.</summary>
internal sealed class DirectHost(ResolvedScenario scenario, RunIdentity identity, BehaviourCatalogue behaviours) : IActorHost
{
    public ValueTask<ImmutableArray<ActorReply>> AskAsync(StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation)
    {
        var replies = ImmutableArray.CreateBuilder<ActorReply>(calls.Length);
        foreach (var call in calls)
        {
            var profile = scenario.Actors[call.Actor].Profile;
            var draws = identity.Key.For(step.Month, step.Phase, profile.Id);
            replies.Add(new ActorReply(behaviours.Find(profile.Behaviour)!.Instance.Step(profile, call.Memory, call.Briefing, draws),
                false, null));
        }

        return ValueTask.FromResult(replies.MoveToImmutable());
    }
}
