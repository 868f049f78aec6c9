using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Actors.Behaviours;

/// <summary>A behaviour as hosts see it: a pure function of profile, memory, briefing and draws.</summary>
/// <remarks>Write one by deriving from <see cref="Behaviour{TMemory}"/>; one instance serves every actor of that behaviour.</remarks>
public interface IBehaviour
{
    /// <summary>The memory an actor starts with, in canonical bytes.</summary>
    ImmutableArray<byte> Begin(ActorProfile self);

    /// <summary>Answers <paramref name="briefing"/>.</summary>
    Turn Step(ActorProfile self, ImmutableArray<byte> memory, Briefing briefing, Draws draws);

    /// <summary>A memory in words, for people who ask; a run never does. Default: nothing.</summary>
    string Recall(ActorProfile self, ImmutableArray<byte> memory) => "";
}
