using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>How a measure ended, in the terms of the Global Sanctions Data Base (Felbermayr et al. 2020).</summary>
internal static class OutcomeCode
{
    /// <summary>The code at a measure's end.</summary>
    /// <param name="state">The world at that moment.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="decider">Actor that ended it; -1 where it lapsed.</param>
    /// <param name="measure">The measure.</param>
    public static string Of(WorldState state, ResolvedScenario scenario, int decider, Measure measure)
    {
        var politics = state.Politics!;
        var conceded = 0.0;
        var (talks, waged, fought) = (false, false, false);
        foreach (var target in measure.Targets)
        {
            foreach (var conflict in politics.Conflicts)
                if (conflict.Target == target && (decider < 0 ? scenario.Actors[conflict.Decider].Profile.Id == measure.Decider
                    : conflict.Decider == decider)) conceded = Math.Max(conceded, conflict.Conceded);
            foreach (var war in politics.Wars)
            {
                if (war.Aggressor != target) continue;
                waged = true;
                fought |= war.Intensity > 0;
                talks |= war.Intensity is > 0 and < 1;
            }
        }

        // Where peace was the objective, it is met when there is peace, whoever made it; a war that was to be prevented was not.
        return conceded >= 1 || (waged && !fought && measure.Objective == "end_war") ? "success_total" : conceded > 0 ? "success_part"
            : talks ? "nego_settlement" : "failed";
    }
}
