using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>What states besides those in a quarrel do about it: who acts along, and with whom third states vote.</summary>
internal sealed class OtherStates(ResolvedScenario scenario, PoliticalMap map)
{
    /// <summary>
    /// Share of those who could act against the same targets, by GDP and besides the decider, that have a measure in force; 0.5 where there
    /// is nobody else.
    /// </summary>
    public double Company(WorldState state, int decider, Measure measure)
    {
        var (acting, all) = (0.0, 0.0);
        for (var a = 0; a < scenario.Actors.Length; a++)
        {
            if (a == decider) continue;
            var (could, does) = (false, false);
            for (var m = 0; m < state.Measures.Length; m++)
            {
                if (map.Decider[m] != a || !scenario.Measures[m].Targets.Contains(measure.Targets[0])) continue;
                could = true;
                does |= state.Measures[m].InForce;
            }

            if (!could) continue;
            var gdp = 0.0;
            foreach (var e in map.Speaks[a]) gdp += scenario.World.Economies[e].GdpMusd;
            all += gdp;
            if (does) acting += gdp;
        }

        return all > 0 ? acting / all : 0.5;
    }

    /// <summary>Share of third states that vote more often with the sender than with the target.</summary>
    public double With(int sender, int target)
    {
        var n = scenario.World.EconomyCount;
        var (with, all) = (0, 0);
        for (var e = 0; e < n; e++)
        {
            if (e == sender || e == target) continue;
            all++;
            if (scenario.World.AgreementAt(e * n + sender) > scenario.World.AgreementAt(e * n + target)) with++;
        }

        return all > 0 ? (double)with / all : 0.5;
    }
}
