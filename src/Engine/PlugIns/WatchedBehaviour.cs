using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Engine.PlugIns;

/// <summary>A plug-in's behaviour: the watchdog knows when it is asked and when it has answered. Nothing else changes.</summary>
internal sealed class WatchedBehaviour(RegisteredBehaviour inner, Watchdog watchdog) : IBehaviour
{
    public ImmutableArray<byte> Begin(ActorProfile self)
    {
        using var watch = watchdog.Watch($"{self.Id} ({inner.Name}) before the first month");
        return inner.Instance.Begin(self);
    }

    public Turn Step(ActorProfile self, ImmutableArray<byte> memory, Briefing briefing, Draws draws)
    {
        using var watch = watchdog.Watch(self, inner.Name, briefing);
        return inner.Instance.Step(self, memory, briefing, draws);
    }

    // Nobody's run waits for it.
    public string Recall(ActorProfile self, ImmutableArray<byte> memory) => inner.Instance.Recall(self, memory);
}
