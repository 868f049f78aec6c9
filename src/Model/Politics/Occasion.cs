using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Whether there is something to impose for, or to give in to.</summary>
internal static class Occasion
{
    /// <summary>
    /// A target gives occasion by waging a war it began, by a dispute, or by a measure against one of those the
    /// decider speaks for, if that is new or a new leader thinks anew. Without an occasion nobody imposes, however
    /// little is thought of the other side.
    /// </summary>
    public static bool Given(ResolvedScenario scenario, PoliticalMap map, WorldState state, int decider, Measure measure)
    {
        var politics = state.Politics!;
        var recent = state.Month - scenario.Parameters.Politics.OccasionMonths;
        var inaugurated = Inaugurated(scenario, map, decider, recent, state.Month);
        foreach (var target in measure.Targets)
        {
            if (politics.Conflict(decider, target) is var at and >= 0 && politics.Conflicts[at].Conceded >= 1) continue;
            foreach (var war in politics.Wars)
                if (war.Aggressor == target && war.Intensity > 0 && (inaugurated || war.Since > recent)) return true;
            foreach (var e in map.Speaks[decider])
                if (politics.Dyad(e, target) is var pair and >= 0 && politics.Dyads[pair].Dispute > 0
                    && (inaugurated || politics.Dyads[pair].Since > recent)) return true;
            for (var m = 0; m < state.Measures.Length; m++)
            {
                if (!state.Measures[m].InForce || !(inaugurated || state.Measures[m].Since > recent)
                    || !scenario.Measures[m].Senders.Contains(target)) continue;
                foreach (var e in map.Speaks[decider])
                    if (scenario.Measures[m].Targets.Contains(e)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of those the decider speaks for has a new leader, who thinks anew.</summary>
    private static bool Inaugurated(ResolvedScenario scenario, PoliticalMap map, int decider, int after, int until)
    {
        if (!scenario.Parameters.Politics.Leaders) return false;
        foreach (var happening in scenario.Events)
            if (happening.Kind == EventKind.Leader && happening.Month > after && happening.Month <= until
                && scenario.Actors[decider].Bloc < 0 && map.Speaks[decider].Contains(happening.Economies[0])) return true;
        return false;
    }

    /// <summary>
    /// Whether a demand has to be made before anything is imposed: where a policy is at issue, by states and blocs that
    /// have not acted yet and are not under measures themselves. Aggression and measures are answered at once. [A]
    /// </summary>
    public static bool DemandComesFirst(ResolvedScenario scenario, PoliticalMap map, WorldState state, int decider, Measure measure)
    {
        if (!Resolve.IsPolicy(measure.Objective)) return false;
        for (var m = 0; m < state.Measures.Length; m++)
        {
            if (!state.Measures[m].InForce) continue;
            if (map.Decider[m] == decider && scenario.Measures[m].Targets.Any(measure.Targets.Contains)) return false;
            if (scenario.Measures[m].Senders.Any(measure.Targets.Contains)
                && scenario.Measures[m].Targets.Any(map.Speaks[decider].Contains)) return false;
        }

        return true;
    }

    /// <summary>Whether a decider presses its target by threats or measures; also what for.</summary>
    public static bool Pressed(ResolvedScenario scenario, PoliticalMap map, WorldState state, ConflictState conflict, out string objective)
    {
        objective = "";
        for (var m = 0; m < state.Measures.Length; m++)
        {
            if (map.Decider[m] != conflict.Decider || !scenario.Measures[m].Targets.Contains(conflict.Target)) continue;
            if (state.Measures[m].Stage is not (MeasureStage.Announced or MeasureStage.InForce)) continue;
            // The weightiest objective is what the target would have to give.
            var stake = Resolve.Stake(scenario.Measures[m].Objective, scenario.Parameters.Politics);
            if (objective.Length == 0 || stake > Resolve.Stake(objective, scenario.Parameters.Politics)) objective =
                scenario.Measures[m].Objective;
        }

        return objective.Length > 0;
    }
}
