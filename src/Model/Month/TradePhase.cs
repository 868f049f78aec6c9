using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Economics.Assets;
using NegotiationSim.Model.Economics.Corridors;
using NegotiationSim.Model.Economics.Costs;
using NegotiationSim.Model.Economics.Growth;
using NegotiationSim.Model.Economics.Oil;
using NegotiationSim.Model.Economics.Settlement;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Month;

/// <summary>The Trade phase: turns measures and stocks into market conditions, clears every market and reads the flows.</summary>
/// <remarks>Holds scratch memory only; what a month becomes is a function of the state it is given.</remarks>
[Mechanism("trade collapse", "what all measures, firms, hubs, payments and prices together leave of trade", "[C] US Census Bureau", "",
    "us-russia-reset")]
[Headline("trade collapse", "Turnover of the US with Russia in 2022, as dated", "trade:USA:RUS", HeadlineKind.Quantity, From = "2022-01",
    Until = "2022-12", Alone = true, Record = 1345.8)]
[Headline("trade collapse", "Turnover of 2023, as dated", "trade:USA:RUS", HeadlineKind.Quantity, From = "2023-01", Until = "2023-12",
    Alone = true, Record = 430.8)]
[Headline("trade collapse", "Turnover of 2024, as dated", "trade:USA:RUS", HeadlineKind.Quantity, From = "2024-01", Until = "2024-12",
    Alone = true, Record = 293.8)]
[Headline("trade collapse", "Turnover of 2022 where actors decide", "trade:USA:RUS", HeadlineKind.Quantity, From = "2022-01",
    Until = "2022-12", Alone = true, Record = 1345.8, InBand = true, With = ["mode=decided"])]
[Headline("trade collapse", "Turnover of 2023 where actors decide", "trade:USA:RUS", HeadlineKind.Quantity, From = "2023-01",
    Until = "2023-12", Alone = true, Record = 430.8, InBand = true, With = ["mode=decided"])]
[Headline("trade collapse", "Turnover of 2024 where actors decide", "trade:USA:RUS", HeadlineKind.Quantity, From = "2024-01",
    Until = "2024-12", Alone = true, Record = 293.8, InBand = true, With = ["mode=decided"])]
[Mechanism("rebound", "what easing, tariffs on competitors, prices and firms bring back", "[C] US Census Bureau, beyond the fit", "",
    "us-russia-reset")]
[Headline("rebound", "US imports from Russia in March 2025; recorded 523.5, after 250 a month in 2024", "flow:RUS:USA",
    HeadlineKind.Quantity, From = "2025-03", Until = "2025-03", Alone = true, Reported = true)]
[Headline("rebound", "Fertilizer among them; recorded 219", "flow:RUS:USA:fertilizer", HeadlineKind.Quantity, From = "2025-03",
    Until = "2025-03", Alone = true, Reported = true)]
[Headline("rebound", "Platinum metals among them; recorded 87.5", "flow:RUS:USA:platinum-metals", HeadlineKind.Quantity,
    From = "2025-03", Until = "2025-03", Alone = true, Reported = true)]
[Headline("rebound", "US imports from Russia in spring 2025 where actors decide, against the same months as dated", "flow:RUS:USA",
    HeadlineKind.Quantity, From = "2025-03", Until = "2025-05", Reported = true, With = ["mode=decided"], Without = ["mode=scripted"])]
internal sealed class TradePhase
{
    private readonly ResolvedScenario scenario;
    private readonly int n;
    private readonly ArmingtonMarket[] bases;
    private readonly MarketMonth[] markets;
    private readonly MarketConditions conditions = new();
    private readonly PairCosts costs;
    private readonly FlowBooks books;
    private readonly BenchmarkSearch benchmarks;
    private readonly WorldGrowth growth;
    private readonly double[] income;
    private readonly double[] capacity;
    private readonly double[] wage;
    private readonly CappedSupply?[] capped;
    private readonly double[] closed;

    public TradePhase(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        n = scenario.World.EconomyCount;
        bases = MarketBases.Of(scenario.World, scenario.Parameters.Trade);
        var workspace = new MarketWorkspace(scenario.World.TraderCount);
        markets = [.. bases.Select(b => new MarketMonth(b, workspace))];
        costs = new PairCosts(scenario);
        books = new FlowBooks(scenario);
        benchmarks = new BenchmarkSearch(scenario);
        growth = new WorldGrowth(scenario);
        income = new double[n];
        capacity = new double[n];
        wage = new double[n];
        capped = new CappedSupply?[n];
        closed = new double[n];
    }

    /// <summary>Export receipts of the month, not seasonal, million US dollars.</summary>
    public double[] Receipts => books.Receipts;

    /// <summary>Import bills of the month, wedges included, not seasonal, million US dollars.</summary>
    public double[] Bills => books.Bills;

    /// <summary>Clears every market of a month.</summary>
    /// <param name="state">State at the month's start, after events and enactment.</param>
    /// <param name="effects">What the measures in force do.</param>
    /// <param name="finance">Part of each economy's import bill that can be paid.</param>
    /// <param name="next">Receives the commodities' next states.</param>
    public TradeOutcome Clear(WorldState state, MeasureEffects effects, ReadOnlySpan<double> finance, CommodityState[] next)
    {
        var month = state.Month;
        var terms = costs.Of(state, effects, [.. state.Commodities.Select(c => c.Open)], scenario.Parameters.Gates);
        for (var i = 0; i < n; i++) wage[i] = state.Economies[i].Wage;
        (conditions.Cost, conditions.OtherPrices) = (wage, wage);
        books.Begin(wage);
        growth.Take(month);
        conditions.Period = scenario.Calendar.Name(month);
        var outcomes = ImmutableArray.CreateBuilder<CommodityOutcome>(bases.Length);
        for (var k = 0; k < bases.Length; k++)
        {
            var before = state.Commodities[k];
            var pairs = costs.Of(terms, k);
            var priced = benchmarks.Of(k) is not null;
            for (var i = 0; i < n; i++)
            {
                income[i] = state.Economies[i].Income * finance[i] * state.Economies[i].Demand * growth.Demand(i, priced);
                capacity[i] = before.Capacity[i] * growth.Supply(i, priced) * Corridors.Capacity(scenario, state, k, i, 0);
            }

            conditions.Income = income;
            conditions.Capacity = capacity;
            pairs.WriteTo(conditions, scenario.World.PairCount);
            var shadow = MoveCap(before, pairs.Open, state, effects, k);
            var market = markets[k];
            before.LogPrice.CopyTo(market.State.LogPrice);
            before.Exporter.CopyTo(market.State.Exporter);
            before.Importer.CopyTo(market.State.Importer);
            market.State.Apart.CopyFrom(before.Apart.Cells.AsSpan(), before.Apart.Values.AsSpan());
            var shifter = benchmarks.Clear(market, conditions, before.Shifter, k, month);
            outcomes.Add(books.Read(market.Outcome, pairs, k, month)
                with
            { Benchmark = benchmarks.Price(market.Outcome, k), Haul = Haul(shadow, k) });
            next[k] = new CommodityState(
                [.. market.State.LogPrice], [.. market.State.Exporter], [.. market.State.Importer], market.State.Apart.Freeze(), pairs.Open,
                    before.Capacity, shadow, shifter);
        }

        return new TradeOutcome(scenario.Calendar.MonthOfYear(month), outcomes.MoveToImmutable(), Copy(books.TariffRevenue),
            Copy(books.WedgeIncome), AssetHolders.Income(scenario, state.Economies, effects), Copy(books.Consumption),
            Copy(books.Production));
    }

    private ImmutableArray<double> MoveCap(CommodityState before, PairValues open, WorldState state, MeasureEffects effects, int commodity)
    {
        conditions.Supply = null;
        var benchmark = benchmarks.Of(commodity);
        if (benchmark is null || !scenario.Parameters.Oil.On) return before.Shadow;
        double[]? shadow = null;
        for (var i = 0; i < n; i++)
        {
            capped[i] = null;
            closed[i] = 0;
            if (!effects.IsTarget[i]) continue;
            if (benchmark.Outside.Contains(i)) closed[i] = ShadowFleet.Closed(scenario.World.Trade(commodity), open, i, n);
            var cap = effects.Cap(commodity, i, state.Measures.AsSpan());
            if (!ShadowFleet.IsNeeded(cap, closed[i])) continue;
            shadow ??= before.Shadow.IsEmpty ? new double[n] : [.. before.Shadow];
            shadow[i] = ShadowFleet.Step(shadow[i], true, scenario.Parameters.Oil);
            if (cap == 0) continue;
            capped[i] = new CappedSupply(cap / benchmark.BasePrice,
                ShadowFleet.Free(shadow[i], effects.CapEnforcement(commodity, i, state.Measures.AsSpan())));
            conditions.Supply = capped;
        }

        return shadow is null ? before.Shadow : ImmutableCollectionsMarshal.AsImmutableArray(shadow);
    }

    private ImmutableArray<double> Haul(ImmutableArray<double> shadow, int commodity)
    {
        if (shadow.IsEmpty || benchmarks.Of(commodity) is null || !closed.AsSpan().ContainsAnyExcept(0.0)) return [];
        var haul = new double[n];
        for (var i = 0; i < n; i++) haul[i] = ShadowFleet.Haul(closed[i], shadow[i], scenario.Parameters.Oil);
        return ImmutableCollectionsMarshal.AsImmutableArray(haul);
    }

    private static ImmutableArray<double> Copy(double[] values) => [.. values];
}
