using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Month;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>
/// Gives a behaviour a grain type of its own, and so a placement of its own, in one line:
/// <c>public sealed class HegemonGrain : ActorGrain&lt;Hegemon&gt;;</c>
/// </summary>
/// <typeparam name="TBehaviour">A class with a <see cref="BehaviourAttribute"/>.</typeparam>
public abstract class ActorGrain<TBehaviour> : ActorGrain
    where TBehaviour : IBehaviour, new()
{
    private static readonly TBehaviour Behaviour = new();

    /// <inheritdoc/>
    protected sealed override ValueTask<ActorReply> AnswerAsync(
        ActorProfile self, DrawKey luck, StepAddress step, ImmutableArray<byte> memory, Briefing briefing) =>
        ValueTask.FromResult(Asking.Ask(Behaviour, self, luck, step, memory, briefing));
}
