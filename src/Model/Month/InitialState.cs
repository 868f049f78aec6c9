using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Month;

/// <summary>The state before the first month: the base year as it was.</summary>
internal static class InitialState
{
    public static WorldState Of(ResolvedScenario scenario, RunIdentity identity, BehaviourCatalogue behaviours)
    {
        var world = scenario.World;
        var ones = ImmutableArray.CreateRange(Enumerable.Repeat(1.0, world.EconomyCount));
        var zeros = ImmutableArray.CreateRange(Enumerable.Repeat(0.0, world.EconomyCount));
        var commodities = Enumerable.Repeat(new CommodityState(zeros, zeros, zeros, PairValues.None, PairValues.None, ones, [], 1),
            world.CommodityCount);
        var prices = ImmutableArray.CreateRange(Enumerable.Repeat(1.0, 12));
        var economies = world.Economies.Select((economy, i) => new EconomyState(
            1, economy.ReservesMusd, 0, economy.InflationTarget, prices, world.Exports(i) / 12, world.Imports(i) / 12,
            scenario.Parameters.Payments.AlternativeStart, 0, 0, 0, 1, 1, 1));
        var memories = scenario.Actors.Select(
            a => a.IsSeat && a.HandedOver == int.MaxValue ? [] : Questioning.Begin(behaviours, a.Profile));
        return new WorldState(
            0, [.. commodities], [.. economies], [.. scenario.Measures.Select(MeasureState.Absent)], [.. memories],
            [.. scenario.Actors.Select(_ => ImmutableArray<Message>.Empty)],
            PoliticalMap.Followed(scenario) ? PoliticsOpening.Of(scenario, identity.Key) : null,
            [.. scenario.Dossiers.Select(_ => DossierState.Unopened)], Lenders.Opening(scenario));
    }
}
