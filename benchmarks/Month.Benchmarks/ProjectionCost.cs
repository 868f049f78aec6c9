using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Benchmarks.Month;

/// <summary>
/// What it costs to know what ending each measure in force would bring: screened in straight lines, and by clearing the markets.
/// </summary>
internal static class ProjectionCost
{
    /// <summary>Prints medians over the measures in force, the fastest of some passes each; processor time.</summary>
    public static void Print(ResolvedScenario scenario, WorldState state)
    {
        const int Passes = 5;
        var (screening, markets) = (new LossProjection(scenario), new MarketProjection(scenario));
        int[] standing = [.. Enumerable.Range(0, state.Measures.Length).Where(m => state.Measures[m].InForce)];
        var (lines, cleared, first) = (Fill(standing.Length), Fill(standing.Length), 0.0);
        var clearings = 0L;
        for (var pass = 0; pass < Passes; pass++)
        {
            // A copy is another state: what was known of the markets as they are is worked out anew.
            var now = state with { Commodities = [.. state.Commodities] };
            clearings = -markets.Clearings;
            for (var at = 0; at < standing.Length; at++)
            {
                var then = now.Measures.SetItem(standing[at], now.Measures[standing[at]] with { Stage = MeasureStage.Ended });
                var start = ThreadClock.Now;
                screening.Compare(now.Measures.AsSpan(), then.AsSpan(), standing[at], now, 0);
                lines[at] = Math.Min(lines[at], ThreadClock.Now - start);
                start = ThreadClock.Now;
                markets.Compare(now, now.Measures, then);
                if (at == 0) first = ThreadClock.Now - start;
                cleared[at] = Math.Min(cleared[at], ThreadClock.Now - start);
            }

            clearings += markets.Clearings;
        }

        Console.WriteLine($"{scenario.Id}, {standing.Length} measures in force in month {state.Month}, each ended: "
            + $"screened in {Median(lines):F3} ms (median), markets cleared in {Median(cleared):F2} ms (largest {cleared.Max():F1} ms, the first {first:F1} ms), {(double)clearings / standing.Length:F0} clearings a measure");
    }

    private static double[] Fill(int count) => [.. Enumerable.Repeat(double.PositiveInfinity, count)];

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
