using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Engine.Explaining;

/// <summary>
/// Hands everything on to another host until one actor is asked one thing; then it notes what was asked and stops the month.
/// </summary>
internal sealed class Listener(IActorHost host, int actor, Phase phase, string subject) : IActorHost
{
    /// <summary>What the actor was asked, and where; null where it was not asked.</summary>
    public (StepAddress Step, ActorCall Call)? Heard { get; private set; }

    public ValueTask<ImmutableArray<ActorReply>> AskAsync(StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation)
    {
        if (step.Phase == phase)
        {
            foreach (var call in calls)
            {
                if (call.Actor != actor || call.Briefing.Subject != subject) continue;
                Heard = (step, call);
                throw new HeardException();
            }
        }

        return host.AskAsync(step, calls, cancellation);
    }
}
