using NegotiationSim.Experiments.Episodes;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>
/// How much of what is still traded is exempt: of 3.0 billion dollars of US imports from Russia in January to July 2023, 2.5 were.
/// </summary>
public static class ExemptTrade
{
    private const string Exempt = "us-imports-exempt", All = "us-imports";

    /// <summary>The fact; null where the scenario has no such series or does not run that long.</summary>
    /// <param name="loaded">The scenario.</param>
    /// <param name="values">The model's value by replicate, by position of the series, by month.</param>
    public static StylisedFact? Of(LoadedScenario loaded, IReadOnlyList<double[][]> values)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        ArgumentNullException.ThrowIfNull(values);
        var (exempt, all) = (Position(loaded, Exempt), Position(loaded, All));
        var from = loaded.Resolved.Calendar.MonthOf(2023, 1);
        if (exempt < 0 || all < 0 || from < 0 || from + 7 > loaded.Resolved.Months) return null;
        var share = values.Average(v => 100 * v[exempt].AsSpan(from, 7).ToArray().Sum() / v[all].AsSpan(from, 7).ToArray().Sum());
        return new StylisedFact("exempt-share", "Exempt goods in US imports from Russia, January to July 2023", "per cent", 83, share,
            values.Count + " replicates", "US Census Bureau, RBC September 2023: 2.5 of 3.0 billion dollars");
    }

    private static int Position(LoadedScenario loaded, string id)
    {
        for (var s = 0; s < loaded.History.Length; s++)
            if (loaded.History[s].Id == id) return s;
        return -1;
    }
}
