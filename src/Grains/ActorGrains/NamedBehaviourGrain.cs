using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Month;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>Hosts any behaviour by its registered name, so that a behaviour needs no grain of its own.</summary>
/// <param name="catalogue">The behaviours this silo has loaded.</param>
public abstract class NamedBehaviourGrain(BehaviourCatalogue catalogue) : ActorGrain
{
    /// <inheritdoc/>
    protected override ValueTask<ActorReply> AnswerAsync(
        ActorProfile self, DrawKey luck, StepAddress step, ImmutableArray<byte> memory, Briefing briefing)
    {
        var behaviour = catalogue.Find(self.Behaviour)
            ?? throw new InvalidOperationException($"{self.Id} is to behave as \"{self.Behaviour}\", which this silo has not loaded; load the same plug-ins on every silo.");
        return ValueTask.FromResult(Asking.Ask(behaviour.Instance, self, luck, step, memory, briefing));
    }
}
