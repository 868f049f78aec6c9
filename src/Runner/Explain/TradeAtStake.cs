using NegotiationSim.Model.Script;

namespace NegotiationSim.Runner.Explain;

/// <summary>Trade a measure or a demand touches in the base year, million USD a year.</summary>
internal static class TradeAtStake
{
    /// <summary>
    /// Trade between senders and targets that it works on, in the goods covered; for a demand the trade of all measures of its decider.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="about">Id of a measure, or <c>demand-</c> and who demands; anything else has no trade at stake.</param>
    public static double Of(ResolvedScenario scenario, string about) => scenario.Measures
        .Where(m => m.Id == about || (about.StartsWith("demand-", StringComparison.Ordinal) && m.Decider == about["demand-".Length..]))
        .Sum(m => Of(scenario, m));

    /// <summary>Whether a measure works on what the target sells to the sender.</summary>
    public static bool OnTargetsSales(Instrument instrument) => instrument is not (Instrument.ExportBan or Instrument.ExportControl)
        && OnTrade(instrument);

    /// <summary>Whether a measure works on what the sender sells to the target.</summary>
    public static bool OnSendersSales(Instrument instrument) =>
        instrument is not (Instrument.ImportBan or Instrument.Tariff or Instrument.PriceCap) && OnTrade(instrument);

    private static bool OnTrade(Instrument instrument) =>
        instrument is not (Instrument.VisaBan or Instrument.InvestmentBan or Instrument.AssetFreeze);

    private static double Of(ResolvedScenario scenario, Measure measure)
    {
        var (world, sum) = (scenario.World, 0.0);
        for (var k = 0; k < world.CommodityCount; k++)
        {
            if (measure.ScopeOf(k) is not (> 0 and var scope)) continue;
            foreach (var sender in measure.Senders)
                foreach (var target in measure.Targets)
                {
                    if (OnSendersSales(measure.Instrument)) sum += scope * world.Flows[k][sender * world.EconomyCount + target];
                    if (OnTargetsSales(measure.Instrument)) sum += scope * world.Flows[k][target * world.EconomyCount + sender];
                }
        }

        return sum;
    }
}
