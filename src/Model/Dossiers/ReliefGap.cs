using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>
/// The verification gap: relief on paper against relief in effect. What a deal opens comes back only as banks, hubs and
/// buyers do, so that the side that gave relief and the side that got it do not see the same deal.
/// </summary>
internal sealed class ReliefGap(ResolvedScenario scenario)
{
    /// <summary>Months after a phase began at which the two are set side by side.</summary>
    private static readonly ImmutableArray<int> Looks = [1, 3, 6, 12, 24];

    /// <summary>Notes the gap of every deal that is looked at this month.</summary>
    public void Note(WorldState now, TradeOutcome trade, List<Happening> happened)
    {
        for (var d = 0; d < scenario.Dossiers.Length; d++)
        {
            var state = now.Dossiers[d];
            if (!state.Holds || !Looks.Contains(now.Month - state.PhaseSince)) continue;
            var terms = DealTerms.Of(scenario.Dossiers[d], state.Outcome);
            var given = terms.Given(state).RemoveAll(a => !a.IsRelief);
            if (given.IsEmpty) continue;
            var title = string.Create(CultureInfo.InvariantCulture, $"Relief on paper: {given.Length} of {terms.Acts.Count(a => a.IsRelief)} steps given; in effect: {Effect(given, trade):P0} of base-year trade in what they open");
            happened.Add(new Happening(HappeningKinds.ReliefInEffect, scenario.Dossiers[d].Id, title,
                "dossier " + scenario.Dossiers[d].Id));
        }
    }

    /// <summary>Trade in what relief opens, seasonally adjusted, as a share of the base year's.</summary>
    public double Effect(ImmutableArray<Act> relief, TradeOutcome trade)
    {
        var (now, then, n) = (0.0, 0.0, scenario.World.EconomyCount);
        foreach (var ordinal in relief.Select(a => a.Measure).Distinct())
        {
            var measure = scenario.Measures[ordinal];
            for (var k = 0; k < scenario.World.CommodityCount; k++)
            {
                if (measure.ScopeOf(k) is not (> 0 and var scope)) continue;
                foreach (var target in measure.Targets)
                {
                    foreach (var sender in measure.Senders)
                    {
                        if (sender == target) continue;
                        if (measure.Instrument is not (Instrument.ExportBan or Instrument.ExportControl)) Add(target, sender, k, scope);
                        if (measure.Instrument is not (Instrument.ImportBan or Instrument.Tariff or Instrument.PriceCap)) Add(
                            sender, target, k, scope);
                    }
                }
            }
        }

        return then > 0 ? now / then : 1;

        void Add(int exporter, int importer, int commodity, double scope)
        {
            var pair = exporter * n + importer;
            now += scope * trade.Commodities[commodity].Origin[pair] * 12
                / scenario.World.Season(exporter, importer, commodity, trade.MonthOfYear - 1);
            then += scope * scenario.World.Flows[commodity][pair];
        }
    }
}
