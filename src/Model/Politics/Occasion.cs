using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Whether there is something to impose for, or to give in to.</summary>
internal static class Occasion
{
    /// <summary>
    /// A target gives occasion by waging a war it began, by a dispute, or by a measure against one of those the decider speaks for, if that
    /// is new, if a new leader who leans away from it thinks anew, or if a package has not ended it. Without an occasion nobody imposes,
    /// however little is thought of the other side.
    /// </summary>
    public static bool Given(ResolvedScenario scenario, PoliticalMap map, WorldState state, int decider, Measure measure)
    {
        var politics = state.Politics!;
        var recent = state.Month - scenario.Parameters.Politics.OccasionMonths;
        foreach (var target in measure.Targets)
        {
            var at = politics.Conflict(decider, target);
            if (at >= 0 && politics.Conflicts[at].Conceded >= 1) continue;
            if (Since(scenario, map, state, decider, target) is not (var since and >= 0)) continue;
            var tried = at >= 0 && politics.Conflicts[at].Packages > 0 && politics.Conflicts[at].Packaged >= since
                && state.Month >= Packages.Judged(scenario, politics.Conflicts[at]);
            if ((since > recent && !tried) || Inaugurated(scenario, map, state, decider, target, recent) || (at >= 0 && Escalates(
                scenario, map, state, politics.Conflicts[at]))) return true;
        }

        return false;
    }

    /// <summary>
    /// Month of the newest occasion that a target has given and not taken back: its war, a dispute, a measure; -1 where there is none.
    /// </summary>
    public static int Since(ResolvedScenario scenario, PoliticalMap map, WorldState state, int decider, int target)
    {
        var (politics, newest) = (state.Politics!, -1);
        foreach (var war in politics.Wars)
            if (war.Aggressor == target && war.Intensity > 0) newest = Math.Max(newest, war.Since);
        foreach (var e in map.Speaks[decider])
            if (politics.Dyad(e, target) is var pair and >= 0 && politics.Dyads[pair].Dispute > 0) newest =
                Math.Max(newest, politics.Dyads[pair].Since);
        for (var m = 0; m < state.Measures.Length; m++)
        {
            if (!state.Measures[m].InForce || state.Measures[m].Since <= newest || !scenario.Measures[m].Senders.Contains(target)) continue;
            foreach (var e in map.Speaks[decider])
                if (scenario.Measures[m].Targets.Contains(e)) newest = state.Measures[m].Since;
        }

        return newest;
    }

    /// <summary>
    /// Whether a decider whose package has not ended a quarrel thinks of another one: not where its leader leans to the other side.
    /// </summary>
    public static bool Escalates(ResolvedScenario scenario, PoliticalMap map, WorldState state, ConflictState conflict) =>
        conflict.Packages > 0 && Leaning(scenario, map, state, conflict.Decider, conflict.Target)
            < scenario.Parameters.Politics.PatientFrom;

    /// <summary>Mean leaning of those a decider speaks for towards a target, by GDP.</summary>
    private static double Leaning(ResolvedScenario scenario, PoliticalMap map, WorldState state, int decider, int target)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var e in map.Speaks[decider])
        {
            if (state.Politics!.Dyad(e, target) is not (var at and >= 0)) continue;
            sum += scenario.World.Economies[e].GdpMusd * state.Politics.Dyads[at].Leaning;
            weight += scenario.World.Economies[e].GdpMusd;
        }

        return weight > 0 ? sum / weight : 0;
    }

    /// <summary>Whether a state has a new leader, who thinks anew of a quarrel and leans away from the other side.</summary>
    private static bool Inaugurated(ResolvedScenario scenario, PoliticalMap map, WorldState state, int decider, int target, int after)
    {
        if (!scenario.Parameters.Politics.Leaders || scenario.Actors[decider].Bloc >= 0) return false;
        if (Leaning(scenario, map, state, decider, target) >= 0) return false;
        foreach (var happening in scenario.Events)
            if (happening.Kind == EventKind.Leader && happening.Month > after && happening.Month <= state.Month
                && map.Speaks[decider].Contains(happening.Economies[0])) return true;
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
        foreach (var m in map.Decides[conflict.Decider])
        {
            if (!scenario.Measures[m].Targets.Contains(conflict.Target)) continue;
            if (state.Measures[m].Stage is not (MeasureStage.Announced or MeasureStage.InForce)) continue;
            // The weightiest objective is what the target would have to give.
            var stake = Resolve.Stake(scenario.Measures[m].Objective, scenario.Parameters.Politics);
            if (objective.Length == 0 || stake > Resolve.Stake(objective, scenario.Parameters.Politics)) objective =
                scenario.Measures[m].Objective;
        }

        return objective.Length > 0;
    }
}
