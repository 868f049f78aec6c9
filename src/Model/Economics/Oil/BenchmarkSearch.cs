using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Oil;

/// <summary>
/// Meets a recorded world price with a shifter of world demand: the market's benchmark, the sales-weighted price of
/// exporters outside the sanctioned ones, comes out at the record. A run that is given shifters keeps them instead,
/// so that a counterfactual shares the world's demand and finds its own price.
/// </summary>
internal sealed class BenchmarkSearch
{
    private readonly ResolvedScenario scenario;
    private readonly Benchmark?[] benchmarks;
    private readonly bool[][] counts;

    public BenchmarkSearch(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        var economies = Enumerable.Range(0, scenario.World.EconomyCount);
        benchmarks = [.. Enumerable.Range(0, scenario.World.CommodityCount).Select(
            k => scenario.Benchmarks.FirstOrDefault(b => b.Commodity == k))];
        counts = [.. benchmarks.Select(b => b is null ? []
            : economies.Select(i => !b.Outside.Contains(i) && Sells(i, b.Commodity)).ToArray())];
    }

    /// <summary>The benchmark of a commodity, or null.</summary>
    public Benchmark? Of(int commodity) => benchmarks[commodity];

    /// <summary>The benchmark's price in the series' unit after clearing; 0 without a benchmark.</summary>
    public double Price(MarketOutcome outcome, int commodity) => Of(commodity) is not { } benchmark
        ? 0
        : benchmark.BasePrice * Elementary.Exp(Elementary.Log(Hat(outcome, counts[commodity])) / benchmark.PassThrough);

    /// <summary>Clears the market, finding the shifter where a price is recorded.</summary>
    /// <param name="market">The market.</param>
    /// <param name="conditions">The month's conditions, with incomes as without a shifter.</param>
    /// <param name="kept">The shifter of the month before.</param>
    /// <param name="commodity">Ordinal of the commodity.</param>
    /// <param name="month">Months from the scenario's start.</param>
    /// <returns>The shifter used.</returns>
    /// <exception cref="RunException">No shifter meets the recorded price.</exception>
    public double Clear(MarketMonth market, MarketConditions conditions, double kept, int commodity, int month)
    {
        if (Of(commodity) is not { } benchmark)
        {
            market.Clear(conditions);
            return kept;
        }

        var given = month < benchmark.Shifters.Length ? benchmark.Shifters[month] : 0;
        var price = month < benchmark.Prices.Length ? benchmark.Prices[month] : 0;
        if (given > 0 || price <= 0)
        {
            return Shifted(given > 0 ? given : kept);
        }

        if (!counts[commodity].Contains(true)) throw Unmet(month, commodity, price, benchmark);
        try
        {
            return market.Clear(conditions, new PriceGoal(
                counts[commodity], benchmark.PassThrough * Elementary.Log(price / benchmark.BasePrice)));
        }
        catch (MarketException fault) when (fault.Fault == MarketFault.NotCleared)
        {
            // A month in which measures leave those who make the price no outlet has no price to meet.
            var shifter = Shifted(kept);
            return Sold(market.Outcome, counts[commodity]) ? throw Unmet(month, commodity, price, benchmark) : shifter;
        }

        double Shifted(double shifter)
        {
            for (var j = 0; j < conditions.Income!.Length; j++) conditions.Income[j] *= shifter;
            market.Clear(conditions);
            return shifter;
        }
    }

    private static bool Sold(MarketOutcome outcome, bool[] counts)
    {
        for (var i = 0; i < outcome.Count; i++)
            if (counts[i] && outcome.Receipts[i] > 0) return true;
        return false;
    }

    private bool Sells(int economy, int commodity)
    {
        var n = scenario.World.EconomyCount;
        return scenario.World.Trade(commodity).Slice(economy * n, n).ContainsAnyExcept(0.0);
    }

    private RunException Unmet(int month, int commodity, double price, Benchmark benchmark) =>
        new($"{scenario.Calendar.Name(month)}: no level of world demand for {scenario.World.Commodities[commodity].Name} gives the recorded price of {price} {benchmark.Unit}.");

    private static double Hat(MarketOutcome outcome, bool[] counts)
    {
        var value = 0.0;
        var volume = 0.0;
        for (var i = 0; i < outcome.Count; i++)
        {
            if (!counts[i] || outcome.Price[i] <= 0) continue;
            value += outcome.Receipts[i];
            volume += outcome.Receipts[i] / outcome.Price[i];
        }

        return volume > 0 ? value / volume : 1;
    }
}
