using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Trade;

namespace NegotiationSim.Model.Oil;

/// <summary>
/// Meets a recorded world price with a shifter of world demand: the market's benchmark, the sales-weighted price of
/// exporters outside the sanctioned ones, comes out at the record. A run that is given shifters keeps them instead,
/// so that a counterfactual shares the world's demand and finds its own price.
/// </summary>
internal sealed class BenchmarkSearch(ResolvedScenario scenario)
{
    private const int Most = 60;
    private const double Tolerance = 1e-9;

    private readonly double[] shifted = new double[scenario.World.EconomyCount];

    /// <summary>The benchmark of a commodity, or null.</summary>
    public Benchmark? Of(int commodity)
    {
        foreach (var benchmark in scenario.Benchmarks)
            if (benchmark.Commodity == commodity) return benchmark;
        return null;
    }

    /// <summary>The benchmark's price in the series' unit after clearing; 0 without a benchmark.</summary>
    public double Price(MarketOutcome outcome, int commodity)
    {
        if (Of(commodity) is not { } benchmark) return 0;
        var hat = Hat(outcome, benchmark);
        return benchmark.BasePrice * Elementary.Exp(Elementary.Log(hat) / benchmark.PassThrough);
    }

    /// <summary>Clears the market, searching for the shifter where a price is recorded.</summary>
    /// <returns>The shifter used.</returns>
    /// <exception cref="RunException">No shifter meets the recorded price.</exception>
    public double Clear(MarketMonth market, MarketConditions conditions, double[] income, CommodityState before, int commodity, int month)
    {
        if (Of(commodity) is not { } benchmark)
        {
            market.Clear(conditions);
            return before.Shifter;
        }

        var given = month < benchmark.Shifters.Length ? benchmark.Shifters[month] : 0;
        var price = month < benchmark.Prices.Length ? benchmark.Prices[month] : 0;
        var shifter = given > 0 ? given : before.Shifter;
        if (given > 0 || price <= 0)
        {
            Run(market, conditions, income, before, shifter);
            return shifter;
        }

        var goal = benchmark.PassThrough * Elementary.Log(price / benchmark.BasePrice);
        var x = Elementary.Log(shifter);
        // Around the base, ln price moves by 1 / (ψ - η) per unit of ln demand.
        var elasticities = scenario.World.Commodities[commodity];
        var slope = 1 / (elasticities.Psi - elasticities.Eta);
        var (lastX, lastGap) = (double.NaN, double.NaN);
        for (var trial = 0; trial < Most; trial++)
        {
            Run(market, conditions, income, before, Elementary.Exp(x));
            var gap = Elementary.Log(Hat(market.Outcome, benchmark)) - goal;
            if (Math.Abs(gap) < Tolerance) return Elementary.Exp(x);
            if (trial > 0 && gap != lastGap && (gap - lastGap) / (x - lastX) is var secant && secant > 0.05 * slope) slope = secant;
            (lastX, lastGap) = (x, gap);
            x -= Math.Clamp(gap / slope, -0.5, 0.5);
        }

        throw new RunException($"{scenario.Calendar.Name(month)}: no level of world demand for {elasticities.Name} gives the recorded price of {price} {benchmark.Unit}.");
    }

    private void Run(MarketMonth market, MarketConditions conditions, double[] income, CommodityState before, double shifter)
    {
        for (var j = 0; j < income.Length; j++) shifted[j] = income[j] * shifter;
        conditions.Income = shifted;
        // Each trial starts from last month's sourcing; the price found so far is a better start than last month's.
        before.LogSourcing.CopyTo(market.State.LogSourcing);
        market.Clear(conditions);
    }

    private static double Hat(MarketOutcome outcome, Benchmark benchmark)
    {
        var value = 0.0;
        var volume = 0.0;
        for (var i = 0; i < outcome.Count; i++)
        {
            if (benchmark.Outside.Contains(i) || outcome.Price[i] <= 0) continue;
            value += outcome.Receipts[i];
            volume += outcome.Receipts[i] / outcome.Price[i];
        }

        return volume > 0 ? value / volume : 1;
    }
}
