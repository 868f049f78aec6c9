using System.Collections.Immutable;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Grains.Tests.Support;

/// <summary>The oracle: behaviours called one after another, without any grain.</summary>
public sealed class Alone(ResolvedScenario scenario, RunIdentity run) : IActorHost
{
    public ValueTask<ImmutableArray<ActorReply>> AskAsync(
        StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation) =>
        ValueTask.FromResult<ImmutableArray<ActorReply>>([.. calls.Select(c =>
        {
            var self = scenario.Actors[c.Actor].Profile;
            return Questioning.Ask(TinyWorld.Catalogue.Find(self.Behaviour)!.Instance, self, run.Key, step, c.Memory, c.Briefing);
        })]);
}
