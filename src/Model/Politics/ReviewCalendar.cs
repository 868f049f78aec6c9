using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// When an actor looks at its measures again: surely when one expires, a leader or a war changes, a threat is open,
/// a measure has hit it, a package had its time and has not worked, import prices jump, or last month left something over; else by chance.
/// </summary>
internal sealed class ReviewCalendar(ResolvedScenario scenario, PoliticalMap map)
{
    private readonly DebtMenu debts = new(scenario);

    /// <summary>
    /// Why an actor reviews this month, for people, with the id of the measure or event behind it; null where it does not.
    /// </summary>
    public string? Reason(WorldState state, int actor, DrawKey key)
    {
        if (Owed(state, actor) is { } owed) return owed;
        if (Unsettled(state, actor) is { } measure) return measure;
        if (state.Politics!.Agenda[actor]) return "its agenda was not finished last month";
        if (Dated(state, actor) is { } dated) return dated;
        foreach (var conflict in state.Politics.Conflicts)
            if (conflict.Decider == actor && Due(state, conflict)) return "its last package has not worked: "
                + scenario.World.Economies[conflict.Target].Id;
        foreach (var e in map.Speaks[actor])
        {
            var prices = state.Economies[e].ImportPrices;
            if (prices[^4] > 0 && prices[^1] / prices[^4] > 1
                + scenario.Parameters.Politics.PriceTrigger) return "its import prices jumped";
        }

        var draws = key.For(state.Month, Phase.Observe, scenario.Actors[actor].Profile.Id);
        return draws.Chance("review", scenario.Parameters.Politics.Review) ? "it was due" : null;
    }

    private bool Due(WorldState state, ConflictState conflict)
    {
        if (conflict.Packages == 0
            || (state.Month - conflict.Packaged) % (Packages.Judged(scenario, conflict) - conflict.Packaged) != 0) return false;
        return state.Month > conflict.Packaged && conflict.Conceded < 1 && Occasion.Escalates(scenario, map, state, conflict)
            && Occasion.Since(scenario, map, state, conflict.Decider, conflict.Target) >= 0;
    }

    /// <summary>Why a debtor looks at its debts this month; null where it has no reason to.</summary>
    public string? Owed(WorldState state, int actor) =>
        scenario.Actors[actor].Economy is var debtor and >= 0 ? debts.Reason(state, debtor) : null;

    private string? Unsettled(WorldState state, int actor)
    {
        var economy = scenario.Actors[actor].Economy;
        foreach (var waiver in state.Politics!.Waivers)
            if (waiver.Until <= state.Month && map.Decider[waiver.Measure] == actor) return "a waiver expires: "
                + scenario.Measures[waiver.Measure].Id + "/" + scenario.Measures[waiver.Measure].CarveOuts[waiver.CarveOut].Id;
        foreach (var conflict in state.Politics.Conflicts)
            if (conflict.Target == economy && conflict.Offered < 1 && conflict.Conceded < conflict.Offered) return "an offer is open: "
                + scenario.Actors[conflict.Decider].Profile.Id;
        foreach (var m in map.Concerns[actor])
        {
            var measure = state.Measures[m];
            if (map.Decider[m] == actor)
            {
                if (measure.InForce && measure.Expiry <= state.Month) return "a measure expires: " + scenario.Measures[m].Id;
                if (measure.Stage == MeasureStage.Announced) return "a threat is open: " + scenario.Measures[m].Id;
            }
            else
            {
                if (measure.Stage == MeasureStage.Announced) return "it is threatened: " + scenario.Measures[m].Id;
                if (measure.InForce && measure.Since == state.Month - 1) return "a measure hit it: " + scenario.Measures[m].Id;
            }
        }

        return null;
    }

    private string? Dated(WorldState state, int actor)
    {
        foreach (var happening in scenario.Events)
        {
            if (happening.Month != state.Month) continue;
            if (scenario.Parameters.Politics.Leaders && happening.Kind == EventKind.Leader
                && map.Speaks[actor].Contains(happening.Economies[0])) return "it has a new leader: " + happening.Id;
            if (happening.Kind == EventKind.Confrontation && scenario.Actors[actor].Economy == happening.Economies[1])
                return "it was confronted in public: " + happening.Id;
            if (happening.Kind is not (EventKind.War or EventKind.Dispute)) continue;
            if (map.Speaks[actor].Contains(happening.Economies[0])
                || map.Speaks[actor].Contains(happening.Economies[1])) return "its own conflict changed: " + happening.Id;
            if (state.Politics!.Conflict(actor, happening.Economies[0]) >= 0) return "a conflict changed: " + happening.Id;
        }

        return null;
    }
}
