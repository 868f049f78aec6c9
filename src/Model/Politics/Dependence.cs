using NegotiationSim.Model.Market;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>How far those at home depend on the other side for what a measure stops.</summary>
internal sealed class Dependence(ResolvedScenario scenario, ProjectionWeights weights)
{
    private readonly double[] exports = [.. Enumerable.Range(0, scenario.World.EconomyCount).Select(scenario.World.Exports)];
    private readonly double[] imports = [.. Enumerable.Range(0, scenario.World.EconomyCount).Select(scenario.World.Imports)];

    /// <summary>
    /// Share of what users at home spend on the goods that goes to the targets, over the elasticity with which they
    /// can turn to others within the horizon, from the end of a wind-down on; over several goods the mean by value.
    /// 0 for measures on sales: what producers lose counts as organised sectors' surplus.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="commodity">One commodity, or -1 for all that is covered.</param>
    /// <param name="economies">Home.</param>
    public double Of(Measure measure, int commodity, ReadOnlySpan<int> economies)
    {
        if (!Buys(measure)) return 0;
        var (value, weighted) = (0.0, 0.0);
        for (var k = 0; k < scenario.World.CommodityCount; k++)
        {
            if (measure.ScopeOf(k) == 0 || (commodity >= 0 && k != commodity)) continue;
            var (flow, share) = One(measure, k, economies);
            value += flow * measure.ScopeOf(k);
            weighted += flow * measure.ScopeOf(k) * share;
        }

        return value > 0 ? weighted / value : 0;
    }

    /// <summary>
    /// Share of the sales a measure stops, by value, that is medicine or food: laws of the senders and public opinion
    /// keep them out of sanctions (US Trade Sanctions Reform and Export Enhancement Act of 2000).
    /// </summary>
    public double Humanitarian(Measure measure, int commodity)
    {
        if (!scenario.Parameters.Cooperation.Humanitarian
            || measure.Instrument is not (Instrument.ExportBan or Instrument.ExportControl)) return 0;
        var (all, part) = (0.0, 0.0);
        for (var k = 0; k < scenario.World.CommodityCount; k++)
        {
            if (measure.ScopeOf(k) == 0 || (commodity >= 0 && k != commodity)) continue;
            var flow = Flow(measure, k) * measure.ScopeOf(k);
            all += flow;
            if (scenario.World.Commodities[k].Humanitarian) part += flow;
        }

        return all > 0 ? part / all : 0;
    }

    /// <summary>Whether a measure is about goods, so that its sign depends on how many.</summary>
    public static bool IsAboutGoods(Measure measure) =>
        measure.Instrument is Instrument.ImportBan or Instrument.Tariff or Instrument.ExportBan or Instrument.ExportControl;

    /// <summary>
    /// x: share of the targets' exports that a measure on purchases covers, or of their imports for one on sales, in the base year.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="commodity">One commodity, or -1 for all that is covered.</param>
    public double Stopped(Measure measure, int commodity)
    {
        var (covered, all) = (0.0, 0.0);
        for (var k = 0; k < scenario.World.CommodityCount; k++)
            if (measure.ScopeOf(k) > 0 && (commodity < 0 || k == commodity)) covered += Flow(measure, k) * measure.ScopeOf(k);
        foreach (var target in measure.Targets) all += Buys(measure) ? exports[target] : imports[target];
        return all > 0 ? Math.Min(1, covered / all) : 0;
    }

    /// <summary>
    /// n: share of what a measure covers, by value, that its decider's other measures in force do not restrict yet; 1 where it covers no
    /// trade.
    /// </summary>
    /// <param name="states">Where the measures stand.</param>
    /// <param name="ordinal">Ordinal of the measure.</param>
    /// <param name="commodity">One commodity, or -1 for all that is covered.</param>
    public double Fresh(ReadOnlySpan<MeasureState> states, int ordinal, int commodity)
    {
        var measure = scenario.Measures[ordinal];
        var (covered, fresh) = (0.0, 0.0);
        for (var k = 0; k < scenario.World.CommodityCount; k++)
        {
            if (measure.ScopeOf(k) == 0 || (commodity >= 0 && k != commodity)) continue;
            var flow = Flow(measure, k) * measure.ScopeOf(k);
            var left = 1.0;
            for (var m = 0; m < states.Length; m++)
                if (m != ordinal && states[m].InForce && IsLike(measure, scenario.Measures[m])) left *= 1
                    - Math.Min(1, scenario.Measures[m].ScopeOf(k));
            covered += flow;
            fresh += flow * left;
        }

        return covered > 0 ? fresh / covered : 1;
    }

    private static bool IsLike(Measure one, Measure other) =>
        other.Decider == one.Decider && IsAboutGoods(other) && Buys(other) == Buys(one) && other.Targets.Any(one.Targets.Contains);

    /// <summary>Share of a measure's coverage that a carve-out takes away, by value, 0 to 1.</summary>
    public double Covered(Measure measure, CarveOut carveOut)
    {
        if (carveOut.Commodity < 0) return carveOut.Share;
        var (all, part) = (0.0, 0.0);
        for (var k = 0; k < scenario.World.CommodityCount; k++)
        {
            var flow = Flow(measure, k) * measure.ScopeOf(k);
            all += flow;
            if (k == carveOut.Commodity) part = flow * carveOut.Share;
        }

        return all > 0 ? part / all : 0;
    }

    private double Flow(Measure measure, int commodity)
    {
        var n = scenario.World.EconomyCount;
        var trade = scenario.World.Trade(commodity);
        var sum = 0.0;
        foreach (var s in measure.Senders)
            foreach (var t in measure.Targets) sum += Buys(measure) ? trade[t * n + s] : trade[s * n + t];
        return sum;
    }

    private (double Flow, double Share) One(Measure measure, int commodity, ReadOnlySpan<int> economies)
    {
        var n = scenario.World.EconomyCount;
        var market = MarketBases.Of(scenario.World)[commodity];
        var (flow, all) = (0.0, 0.0);
        foreach (var e in economies)
        {
            if (!measure.Senders.Contains(e)) continue;
            all += market.Expenditure[e];
            foreach (var t in measure.Targets) flow += market.Trade[t * n + e];
        }

        return (flow, all > 0 ? flow / all / weights.Elasticity(commodity, measure.WindDownMonths + measure.LeadMonths) : 0);
    }

    private static bool Buys(Measure measure) => measure.Instrument is Instrument.ImportBan or Instrument.Tariff;
}
