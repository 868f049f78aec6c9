using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>What voters make of prices, and when they are about to be asked.</summary>
internal static class Voters
{
    /// <summary>Whether an economy votes this month or within the months in which that counts.</summary>
    public static bool BeforeElection(ResolvedScenario scenario, int economy, int month)
    {
        foreach (var happening in scenario.Events)
            if (happening.Kind == EventKind.Election && happening.Month >= month
                && happening.Month <= month + scenario.Parameters.Politics.ElectionMonths
                && happening.Economies.Contains(economy)) return true;
        return false;
    }

    /// <summary>Share of a group's GDP that is about to vote: 0 or 1 for a state.</summary>
    public static double Campaigning(ResolvedScenario scenario, ReadOnlySpan<int> economies, int month)
    {
        var (sum, gdp) = (0.0, 0.0);
        foreach (var e in economies)
        {
            gdp += scenario.World.Economies[e].GdpMusd;
            if (BeforeElection(scenario, e, month)) sum += scenario.World.Economies[e].GdpMusd;
        }

        return gdp > 0 ? sum / gdp : 0;
    }

    /// <summary>
    /// Support lost to inflation above target + 1 if import prices rise by this many per cent, u; doubled before an election.
    /// </summary>
    public static double Loss(ResolvedScenario scenario, WorldState state, ReadOnlySpan<int> economies, double rise)
    {
        var (sum, gdp) = (0.0, 0.0);
        foreach (var e in economies)
        {
            var economy = scenario.World.Economies[e];
            var excess = state.Economies[e].Inflation - economy.InflationTarget - 1;
            var added = Math.Max(0, excess + scenario.Parameters.Macro.PassThrough * rise) - Math.Max(0, excess);
            sum += economy.GdpMusd * scenario.Parameters.Politics.InflationLoss * added
                * (BeforeElection(scenario, e, state.Month) ? 2 : 1);
            gdp += economy.GdpMusd;
        }

        return gdp > 0 ? sum / gdp : 0;
    }
}
