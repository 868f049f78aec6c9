using System.Text.Json;
using NegotiationSim.Lab.Runs;
using NegotiationSim.Model.State;

namespace NegotiationSim.Lab.Answers;

/// <summary>Who sold how much to whom in the first month and in another, million US dollars a month.</summary>
internal static class FlowsAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, Story story, int month)
    {
        var at = Math.Clamp(month, 0, story.Months.Length - 1);
        json.WriteNumber("month", at);
        json.Numbers("before", Sums(story.Months[0]));
        json.Numbers("after", Sums(story.Months[at]));
    }

    /// <summary>By exporter times economies plus importer.</summary>
    private static double[] Sums(MonthRecord month)
    {
        var sums = new double[month.State.Economies.Length * month.State.Economies.Length];
        foreach (var commodity in month.Trade.Commodities)
            for (var c = 0; c < sums.Length; c++) sums[c] += commodity.Reported[c];
        return sums;
    }
}
