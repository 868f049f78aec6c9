using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Month;

/// <summary>The Events phase: what happens on a date, whatever the actors decide.</summary>
internal static class EventScript
{
    /// <summary>The state after the month's events; what happened is added to <paramref name="happened"/>.</summary>
    public static WorldState Apply(ResolvedScenario scenario, DrawKey key, WorldState state, List<Happening> happened)
    {
        foreach (var happening in scenario.Events)
        {
            if (happening.Month != state.Month) continue;
            state = Tell(scenario, Change(scenario, state, happening), happening);
            if (state.Politics is { } politics) state = state with { Politics = PoliticsEvents.Apply(scenario, key, politics, happening) };
            happened.Add(new Happening(HappeningKinds.Event, happening.Id, happening.Title, "scripted")
            {
                Acts = EventActs.Of(scenario, happening)
            });
        }

        return state;
    }

    private static WorldState Change(ResolvedScenario scenario, WorldState state, ScriptedEvent happening)
    {
        switch (happening.Kind)
        {
            case EventKind.SupplyShock:
                return state with { Commodities = [.. state.Commodities.Select(c => Scale(c, happening))] };
            case EventKind.DemandShock:
                foreach (var e in happening.Economies)
                    state = state with
                    {
                        Economies = state.Economies.SetItem(
                        e, state.Economies[e] with { Demand = state.Economies[e].Demand * happening.Value })
                    };
                return state;
            default:
                foreach (var act in EventActs.Of(scenario, happening)) state = ActRule.After(scenario, state, act);
                return state;
        }
    }

    private static CommodityState Scale(CommodityState commodity, ScriptedEvent happening)
    {
        foreach (var e in happening.Economies)
            commodity = commodity with { Capacity = commodity.Capacity.SetItem(e, commodity.Capacity[e] * happening.Value) };
        return commodity;
    }

    private static WorldState Tell(ResolvedScenario scenario, WorldState state, ScriptedEvent happening)
    {
        var message = new Message("scenario", "event", happening.Id, happening.Title);
        var inboxes = state.Inboxes.ToBuilder();
        for (var a = 0; a < scenario.Actors.Length; a++)
            if (happening.Economies.IsEmpty || happening.Economies.Contains(scenario.Actors[a].Economy))
                inboxes[a] = inboxes[a].Add(message);
        return state with { Inboxes = inboxes.DrainToImmutable() };
    }
}
