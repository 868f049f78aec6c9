using System.Collections.Immutable;
using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>
/// What an actor of a run tells those who ask. Keyed <c>run/replicate/actor</c>, see <see cref="RunKey.Actor"/>. It
/// speaks of the last closed month, also while the next is under way; asking changes nothing in the run.
/// </summary>
/// <remarks>
/// Every call throws <see cref="KeyNotFoundException"/> where the run, or the actor in it, is unknown or no month is closed yet;
/// the message says which and what there is instead.
/// </remarks>
[Alias("negsim.IActor"), Version(1)]
public interface IActor : IGrainWithStringKey
{
    /// <summary>Who it is: name, kind, behaviour, settings, memberships.</summary>
    [Alias("Who"), AlwaysInterleave, ResponseTimeout("00:00:15")]
    Task<ActorCard> WhoAsync(CancellationToken cancellation = default);

    /// <summary>What it remembers, in the words of its behaviour.</summary>
    [Alias("Memory"), AlwaysInterleave, ResponseTimeout("00:00:15")]
    Task<ActorMemory> MemoryAsync(CancellationToken cancellation = default);

    /// <summary>What it last decided and why, in whatever month that was; null where it has decided nothing yet.</summary>
    [Alias("LastDecision"), AlwaysInterleave, ResponseTimeout("00:00:15")]
    Task<ActorDecision?> LastDecisionAsync(CancellationToken cancellation = default);

    /// <summary>Its books: income, trade, reserves, prices of a state; the sums of its members for a bloc.</summary>
    [Alias("Ledger"), AlwaysInterleave, ResponseTimeout("00:00:15")]
    Task<ActorLedger> LedgerAsync(CancellationToken cancellation = default);

    /// <summary>How its leader stands to others; of a bloc, how its members do. Empty where the scenario follows no politics.</summary>
    [Alias("Relations"), AlwaysInterleave, ResponseTimeout("00:00:15")]
    Task<ImmutableArray<Relation>> RelationsAsync(CancellationToken cancellation = default);

    /// <summary>Measures it decides on, imposes or suffers, in the scenario's order; those nobody has spoken of are left out.</summary>
    [Alias("Measures"), AlwaysInterleave, ResponseTimeout("00:00:15")]
    Task<ImmutableArray<MeasureCard>> MeasuresAsync(CancellationToken cancellation = default);

    /// <summary>Tables it sits at, in the scenario's order; those not opened yet are left out.</summary>
    [Alias("Tables"), AlwaysInterleave, ResponseTimeout("00:00:15")]
    Task<ImmutableArray<TableCard>> TablesAsync(CancellationToken cancellation = default);
}
