using System.Collections.Immutable;

namespace NegotiationSim.Model.State;

/// <summary>Everything a run needs to go on from the end of a month. A checkpoint is its canonical bytes.</summary>
/// <param name="Month">Months completed: the state after month t has t + 1; a fresh run has 0.</param>
/// <param name="Commodities">By commodity ordinal.</param>
/// <param name="Economies">By economy ordinal.</param>
/// <param name="Measures">Aligned with the scenario's measures.</param>
/// <param name="Memories">Canonical bytes of every actor's memory, by actor ordinal.</param>
/// <param name="Inboxes">What was said to every actor since it last answered, by actor ordinal.</param>
/// <param name="Politics">Leaders, wars, conflicts and fatigue; null where politics are not followed.</param>
/// <param name="Dossiers">Aligned with the scenario's dossiers.</param>
/// <param name="Credit">Loans and what is built of them; null where a scenario has neither.</param>
public sealed record WorldState(
    int Month,
    ImmutableArray<CommodityState> Commodities,
    ImmutableArray<EconomyState> Economies,
    ImmutableArray<MeasureState> Measures,
    ImmutableArray<ImmutableArray<byte>> Memories,
    ImmutableArray<ImmutableArray<Actors.Behaviours.Message>> Inboxes,
    PoliticsState? Politics = null,
    ImmutableArray<DossierState> Dossiers = default,
    CreditState? Credit = null);
