using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains.Abstractions.Actors;
using NegotiationSim.Grains.Accounts;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>
/// An actor that outsiders may ask. It answers from the last closed month and not from what it holds at the moment, which may be
/// half a month ahead; so it can answer for an actor of its kind whatever grain type that actor lives in.
/// </summary>
/// <param name="kind">State or bloc; an actor of the other kind is refused.</param>
public abstract class OpenActorGrain(ActorKind kind) : NamedBehaviourGrain, IActor
{
    private Witness? witness;

    // Not by the constructor: a silo that nobody may ask has no closed months.
    private Witness Witness => witness ??= new Witness(ServiceProvider.GetRequiredService<IClosedMonths>());

    /// <inheritdoc/>
    public async Task<ActorCard> WhoAsync(CancellationToken cancellation) => (await AccountAsync(cancellation)).Card();

    /// <inheritdoc/>
    public async Task<ActorMemory> MemoryAsync(CancellationToken cancellation) =>
        (await AccountAsync(cancellation)).Memory(ServiceProvider.GetRequiredService<BehaviourCatalogue>());

    /// <inheritdoc/>
    public Task<ActorDecision?> LastDecisionAsync(CancellationToken cancellation) =>
        Witness.DecisionAsync(this.GetPrimaryKeyString(), kind, cancellation);

    /// <inheritdoc/>
    public async Task<ActorLedger> LedgerAsync(CancellationToken cancellation) => (await AccountAsync(cancellation)).Ledger();

    /// <inheritdoc/>
    public async Task<ImmutableArray<Relation>> RelationsAsync(CancellationToken cancellation) =>
        (await AccountAsync(cancellation)).Relations();

    /// <inheritdoc/>
    public async Task<ImmutableArray<MeasureCard>> MeasuresAsync(CancellationToken cancellation) =>
        (await AccountAsync(cancellation)).Measures();

    /// <inheritdoc/>
    public async Task<ImmutableArray<TableCard>> TablesAsync(CancellationToken cancellation) => (await AccountAsync(cancellation)).Tables();

    private Task<ActorAccount> AccountAsync(CancellationToken cancellation) =>
        Witness.ActorAsync(this.GetPrimaryKeyString(), kind, cancellation);
}
