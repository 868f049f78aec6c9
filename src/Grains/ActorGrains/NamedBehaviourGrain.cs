using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>Hosts any behaviour by its registered name, so that a behaviour needs no grain of its own.</summary>
public abstract class NamedBehaviourGrain : ActorGrain
{
    private BehaviourCatalogue? catalogue;

    /// <inheritdoc/>
    protected sealed override ValueTask<ActorReply> AnswerAsync(
        ActorProfile self, DrawKey luck, StepAddress step, ImmutableArray<byte> memory, Briefing briefing)
    {
        // Not by the constructor: a grain type of one's own should take one line.
        catalogue ??= ServiceProvider.GetRequiredService<BehaviourCatalogue>();
        var behaviour = catalogue.Find(self.Behaviour)
            ?? throw new InvalidOperationException(
                $"{self.Id} is to behave as \"{self.Behaviour}\", which this silo has not loaded; load the same plug-ins on every silo.");
        return ValueTask.FromResult(Questioning.Ask(behaviour.Instance, self, luck, step, memory, briefing));
    }
}
