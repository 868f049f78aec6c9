using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Grains.Accounts;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>Hosts any behaviour by its registered name, so that a behaviour needs no grain of its own.</summary>
public abstract class NamedBehaviourGrain : ActorGrain
{
    /// <summary>Name of the method that says through what it answers.</summary>
    internal const string Answering = nameof(Through);

    private BehaviourCatalogue? catalogue;
    private IBehaviour? through;

    /// <inheritdoc/>
    protected sealed override ValueTask<ActorReply> AnswerAsync(
        ActorProfile self, DrawKey luck, StepAddress step, ImmutableArray<byte> memory, Briefing briefing)
    {
        // Not by the constructor: a grain type of one's own should take one line.
        catalogue ??= ServiceProvider.GetRequiredService<BehaviourCatalogue>();
        var behaviour = catalogue.Find(self.Behaviour)
            ?? throw new InvalidOperationException(
                $"{self.Id} is to behave as \"{self.Behaviour}\", which this silo has not loaded; load the same plug-ins on every silo.");
        through ??= Through(behaviour.Instance);
        return ValueTask.FromResult(Questioning.Ask(through, self, luck, step, memory, briefing));
    }

    /// <summary>
    /// Through what it answers. Default: its behaviour, as everywhere. Override it to answer through an object that holds services of the
    /// silo (<see cref="Grain.ServiceProvider"/>); mark the behaviour <see cref="BehaviourAttribute.NeedsGrain"/> then, and hold the object
    /// to the same contract: the same question, the same answer.
    /// </summary>
    /// <param name="behaviour">The registered behaviour.</param>
    protected virtual IBehaviour Through(IBehaviour behaviour) => behaviour;

    /// <summary>
    /// What the actor with this grain's key remembered at the end of the last closed month, for callers from outside: they name it by
    /// <c>run/replicate/actor</c>, and reach a grain apart from the one that is at work.
    /// </summary>
    /// <typeparam name="TMemory">The behaviour's record.</typeparam>
    /// <exception cref="KeyNotFoundException">There is no such run or actor, or no month is closed yet.</exception>
    protected async Task<ClosedMemory<TMemory>> LastClosedAsync<TMemory>(CancellationToken cancellation) =>
        (await new Witness(ServiceProvider.GetRequiredService<IClosedMonths>()).ActorAsync(
            this.GetPrimaryKeyString(), null, cancellation)).Memory<TMemory>();
}
