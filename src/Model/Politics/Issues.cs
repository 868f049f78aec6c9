using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// What measures are about: how much of it is left, and what it is worth to the target. Nothing is left once the target
/// has given in, or once the war, the dispute or the measure that gave occasion is gone; a ceasefire leaves of a war's issues what is still
/// fought, and its aftermath. Issues come and go by events; measures never do.
/// </summary>
internal sealed class Issues(ResolvedScenario scenario, PoliticalMap map)
{
    /// <summary>Share of what a measure is about that is still at issue, over its targets, 0 to 1.</summary>
    public double Left(WorldState state, int decider, Measure measure)
    {
        var sum = 0.0;
        foreach (var target in measure.Targets) sum += Left(state, decider, target, measure.Objective);
        return sum / measure.Targets.Length;
    }

    /// <summary>Share of a demand on one target that is still at issue, 0 to 1.</summary>
    public double Left(WorldState state, int decider, int target, string objective)
    {
        var at = state.Politics!.Conflict(decider, target);
        var open = at < 0 ? 1 : 1 - state.Politics.Conflicts[at].Conceded;
        return open > 0 ? open * Cause(state, decider, target, objective) : 0;
    }

    /// <summary>
    /// θ: what giving in wholly costs a target, u. Its leader's leaning towards the other side takes from it, or adds to
    /// it; but who began a war has chosen it, knowing what others would do, and does not think little of it
    /// (Fearon 2002, Selection Effects and Deterrence).
    /// </summary>
    public double Stake(WorldState state, int decider, int target, string objective)
    {
        var (leaning, weight) = (0.0, 0.0);
        foreach (var e in map.Speaks[decider])
        {
            if (state.Politics!.Dyad(target, e) is not (var at and >= 0)) continue;
            leaning += scenario.World.Economies[e].GdpMusd * state.Politics.Dyads[at].Leaning;
            weight += scenario.World.Economies[e].GdpMusd;
        }

        var mean = weight > 0 ? leaning / weight : 0;
        foreach (var war in state.Politics!.Wars)
            if (war.Aggressor == target && !Resolve.IsPolicy(objective)
                && TermOfOffice.Began(scenario, target, state.Month) <= war.Since) mean = Math.Min(0, mean);
        return Resolve.Stake(objective, scenario.Parameters.Politics) * (1 - mean);
    }

    /// <summary>What is left of the occasion, 0 gone to 1.</summary>
    private double Cause(WorldState state, int decider, int target, string objective)
    {
        var politics = state.Politics!;
        var (known, most) = (false, 0.0);
        foreach (var war in politics.Wars)
        {
            if (war.Aggressor != target) continue;
            known = true;
            var aftermath = objective is "end_war" or "prevent_war" ? 0 : scenario.Parameters.Politics.Aftermath;
            most = Math.Max(most, aftermath + ((1 - aftermath) * WarStakes.Fought(war.Intensity)));
        }

        foreach (var e in map.Speaks[decider])
        {
            if (politics.Dyad(e, target) is not (var at and >= 0) || politics.Dyads[at] is { Dispute: 0, Since: 0 }) continue;
            known = true;
            most = Math.Max(most, politics.Dyads[at].Dispute);
        }

        return known ? most : Answered(state, decider, target);
    }

    /// <summary>An answer to the other side's measures ends with them; what had no stated occasion stays as it is.</summary>
    private double Answered(WorldState state, int decider, int target)
    {
        var ended = false;
        for (var m = 0; m < state.Measures.Length; m++)
        {
            if (!scenario.Measures[m].Senders.Contains(target) || !map.Speaks[decider].Any(scenario.Measures[m].Targets.Contains)) continue;
            if (state.Measures[m].InForce) return 1;
            ended |= state.Measures[m].Stage == MeasureStage.Ended;
        }

        return ended ? 0 : 1;
    }
}
