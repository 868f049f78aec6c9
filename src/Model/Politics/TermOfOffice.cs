using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Politics;

/// <summary>Who is in office since when.</summary>
internal static class TermOfOffice
{
    /// <summary>Month in which the leader in office took office; 0 where the scenario has seen no other.</summary>
    public static int Began(ResolvedScenario scenario, int economy, int month)
    {
        var began = 0;
        if (!scenario.Parameters.Politics.Leaders) return began;
        foreach (var happening in scenario.Events)
            if (happening.Kind == EventKind.Leader && happening.Month <= month && happening.Economies[0] == economy) began =
                happening.Month;
        return began;
    }
}
