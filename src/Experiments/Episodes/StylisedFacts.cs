using System.Collections.Immutable;
using System.Globalization;

namespace NegotiationSim.Experiments.Episodes;

/// <summary>The stylised facts of sanctions beside those of generated episodes.</summary>
public static class StylisedFacts
{
    private const string Gsdb = "Global Sanctions Data Base R3 (Felbermayr et al. 2020), 1,325 cases";
    private const string Success = "Global Sanctions Data Base R3, 1,162 coded objectives";
    private const string Own = "own rough estimate on the Global Sanctions Data Base and bilateral trade";

    /// <summary>The facts that episodes show.</summary>
    /// <param name="episodes">Issues with what became of them.</param>
    /// <param name="bans">Bans put in force by their dates, for what they do to a pair's trade.</param>
    public static ImmutableArray<StylisedFact> Of(ImmutableArray<Episode> episodes, ImmutableArray<Episode> bans)
    {
        var imposed = episodes.Where(e => e.Imposed >= 0).ToImmutableArray();
        ImmutableArray<(int Months, bool Ended)> spells = [.. imposed.Select(e => (e.Months, e.Ended >= 0))];
        var years = spells.Where(s => s.Ended).Select(s => s.Months / 12.0).Order().ToArray();
        var ended = imposed.Where(e => e.Ended >= 0).ToImmutableArray();
        var traded = bans.Where(e => !double.IsNaN(e.TradeChange)).ToImmutableArray();
        var (complete, partial) = (traded.Where(e => e.Complete).ToImmutableArray(), traded.Where(e => !e.Complete).ToImmutableArray());
        var (all, over) = (Count(imposed.Length, "episodes"), Count(ended.Length, "ended episodes"));
        var median = Survival.Median(spells) / 12;
        return
        [
            new("duration-mean", "Duration of ended sanctions, mean", "years", 6.5, years.Length > 0 ? years.Average() : double.NaN, over,
                Gsdb),
            new("duration-median", "Duration of ended sanctions, median", "years", 4, years.Length > 0 ? Middle(years) : double.NaN, over,
                Gsdb),
            new("survival-median", "Half of all have ended after (Kaplan-Meier)", "years", 6, median,
                double.IsNaN(median) ? all + ", fewer than half of which end" : all, Gsdb),
            new("hazard-year-1", "Chance to end, a month, in year 1", "per cent a month", 1.05, 100 * Survival.Hazard(spells, 0, 12), all,
                Gsdb),
            new("hazard-years-2-5", "Chance to end, a month, in years 2 to 5", "per cent a month", 1.14,
                100 * Survival.Hazard(spells, 12, 60), all, Gsdb),
            new("hazard-years-6-10", "Chance to end, a month, in years 6 to 10", "per cent a month", 0.70,
                100 * Survival.Hazard(spells, 60, 120), all, Gsdb),
            Outcome("outcome-success", "Objective met in full", 45, "success_total", ended, over),
            Outcome("outcome-partial", "Objective met in part", 18, "success_part", ended, over),
            Outcome("outcome-settled", "Settled by negotiation", 8, "nego_settlement", ended, over),
            Outcome("outcome-failed", "Failed", 29, "failed", ended, over),
            new("trade-complete", "Trade of the pair in the second year of complete bans, median", "per cent", -92, Change(complete),
                Count(complete.Length, "bans by date"), Own),
            new("trade-partial", "Trade of the pair in the second year of partial bans, median", "per cent", -18, Change(partial),
                Count(partial.Length, "bans by date"), Own),
        ];
    }

    private static StylisedFact Outcome(string id, string title, double recorded, string code, ImmutableArray<Episode> ended,
        string count) =>
        new(id, title, "per cent of outcomes", recorded,
            ended.IsEmpty ? double.NaN : 100.0 * ended.Count(e => e.Outcome == code) / ended.Length, count, Success);

    private static double Change(ImmutableArray<Episode> traded) => traded.IsEmpty ? double.NaN
        : 100 * Middle([.. traded.Select(e => e.TradeChange).Order()]);

    private static double Middle(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static string Count(int count, string what) => count.ToString("N0", CultureInfo.InvariantCulture) + " " + what;
}
