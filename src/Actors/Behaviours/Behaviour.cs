using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Actors.Behaviours;

/// <summary>
/// A way to behave. Derive, name it with <see cref="BehaviourAttribute"/>, override what it does; what is not
/// overridden does nothing. Keep no fields: everything remembered goes through <typeparamref name="TMemory"/>.
/// </summary>
/// <typeparam name="TMemory">An immutable positional record the canonical codec can write.</typeparam>
public abstract class Behaviour<TMemory> : IBehaviour
    where TMemory : notnull
{
    /// <summary>What an actor remembers at the start of a run.</summary>
    protected abstract TMemory Begin(ActorProfile self);

    /// <summary>Chooses from the month's menu. Default: nothing.</summary>
    protected virtual (TMemory Memory, Answer Answer) Decide(ActorProfile self, TMemory memory, Briefing briefing, Draws draws) =>
        (memory, Answer.Nothing);

    /// <summary>
    /// Votes on a proposal: chooses one of the options <c>yes</c>, <c>no</c>, <c>abstain</c>. Default: no answer, which counts as an
    /// abstention.
    /// </summary>
    protected virtual (TMemory Memory, Answer Answer) Vote(ActorProfile self, TMemory memory, Briefing briefing, Draws draws) =>
        (memory, Answer.Nothing);

    /// <summary>Brings a mandate to a table, or answers an offer. Default: none, which means staying away.</summary>
    protected virtual (TMemory Memory, Answer Answer) Bargain(ActorProfile self, TMemory memory, Briefing briefing, Draws draws) =>
        (memory, Answer.Nothing);

    /// <summary>Puts a memory into words for people who ask; a run never does. Default: the record as JSON.</summary>
    protected virtual string Recall(ActorProfile self, TMemory memory) => MemoryText.Of(memory);

    string IBehaviour.Recall(ActorProfile self, ImmutableArray<byte> memory) => Recall(self, Canonical.Read<TMemory>(memory.AsSpan()));

    ImmutableArray<byte> IBehaviour.Begin(ActorProfile self) => ImmutableCollectionsMarshal.AsImmutableArray(Canonical.Write(Begin(self)));

    Turn IBehaviour.Step(ActorProfile self, ImmutableArray<byte> memory, Briefing briefing, Draws draws)
    {
        var before = Canonical.Read<TMemory>(memory.AsSpan());
        var (after, answer) = briefing.Phase switch
        {
            Phase.Decide => Decide(self, before, briefing, draws),
            Phase.Vote => Vote(self, before, briefing, draws),
            Phase.Negotiate => Bargain(self, before, briefing, draws),
            _ => throw new ArgumentOutOfRangeException(nameof(briefing), briefing.Phase, "Nobody is asked in this phase."),
        };
        var kept = ReferenceEquals(before, after) ? memory : ImmutableCollectionsMarshal.AsImmutableArray(Canonical.Write(after));
        return new Turn(kept, answer);
    }
}
