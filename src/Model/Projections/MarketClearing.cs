using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Corridors;
using NegotiationSim.Model.Economics.Costs;
using NegotiationSim.Model.Economics.Growth;
using NegotiationSim.Model.Economics.Oil;
using NegotiationSim.Model.Economics.Routing;
using NegotiationSim.Model.Economics.Settlement;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Projections;

/// <summary>Clears one commodity's market some months on, by the rules of the Trade phase with speeds compounded over the step.</summary>
internal sealed class MarketClearing
{
    private readonly ResolvedScenario scenario;
    private readonly int n;
    private readonly ArmingtonMarket[] bases;
    private readonly MarketWorkspace workspace;
    private readonly MarketConditions conditions = new() { Period = "a projection" };
    private readonly PairCosts costs;
    private readonly FlowBooks books;
    private readonly Settlement settlement;
    private readonly WorldGrowth growth;
    private readonly double[] income;
    private readonly double[] capacity;
    private readonly double[] wage;
    private readonly double[] finance;
    private readonly CappedSupply?[] capped;
    private readonly List<(int Months, GateParameters Gates, MarketMonth?[] Markets)> steps = [];
    private WorldState state = null!;
    private int cleared;
    private int ahead;
    private MeasureEffects effects = null!;
    private MonthTerms terms = null!;

    public MarketClearing(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        n = scenario.World.EconomyCount;
        bases = MarketBases.Of(scenario.World, scenario.Parameters.Trade);
        workspace = new MarketWorkspace(scenario.World.TraderCount);
        costs = new PairCosts(scenario);
        books = new FlowBooks(scenario);
        settlement = new Settlement(scenario);
        growth = new WorldGrowth(scenario);
        (income, capacity, wage, finance, capped) = (new double[n], new double[n], new double[n], new double[n], new CappedSupply?[n]);
    }

    /// <summary>Economies with what adapts in so many months under measures.</summary>
    public ImmutableArray<EconomyState> Adapt(ImmutableArray<EconomyState> economies, WorldState world, MeasureEffects now, int months) =>
        settlement.Adapt(economies, world.Commodities, world.Politics, now, months);

    /// <summary>How full corridors are once practice has followed the law, all goods together.</summary>
    public ImmutableArray<CorridorLoad> Loads(WorldState world, MeasureEffects now) =>
        costs.Of(world, now, [.. world.Commodities.Select(c => c.Open)], scenario.Parameters.Gates with { On = false }).Corridors.Loads;

    /// <summary>Takes stocks and measures of the month looked at, and moves all commodities' gates: how full corridors are depends on
    /// all.</summary>
    /// <param name="world">Stocks and the month.</param>
    /// <param name="now">What measures do in it.</param>
    /// <param name="monthsOn">Months since works were as the stocks say.</param>
    /// <param name="open">a by commodity, <paramref name="months"/> before; a of the month afterwards.</param>
    /// <param name="months">Months of the step, at least 1.</param>
    /// <returns>Share of the controlled goods closed to each economy that come round.</returns>
    public ImmutableArray<double> Begin(WorldState world, MeasureEffects now, int monthsOn, PairValues[] open, int months)
    {
        (state, effects, ahead) = (world, now, monthsOn);
        settlement.Finance(world, now, finance);
        terms = costs.Of(world, now, open, StepOf(months).Gates);
        terms.Open.CopyTo(open);
        growth.Take(world.Month);
        for (var i = 0; i < n; i++) wage[i] = world.Economies[i].Wage;
        return terms.Corridors.InputsRound;
    }

    /// <summary>Clears a commodity's market.</summary>
    /// <param name="commodity">Its ordinal.</param>
    /// <param name="before">Its market <paramref name="months"/> ago.</param>
    /// <param name="months">Months of the step, at least 1.</param>
    /// <returns>Its market now.</returns>
    /// <exception cref="MarketException">It has no solution.</exception>
    public CommodityState Clear(int commodity, CommodityState before, int months)
    {
        var step = StepOf(months);
        var pairs = costs.Of(terms, commodity);
        var priced = scenario.Benchmarks.Any(b => b.Commodity == commodity);
        for (var i = 0; i < n; i++)
        {
            income[i] = state.Economies[i].Income * finance[i] * state.Economies[i].Demand * before.Shifter * growth.Demand(i, priced);
            capacity[i] = before.Capacity[i] * growth.Supply(i, priced) * Corridors.Capacity(scenario, state, commodity, i, ahead);
        }

        (conditions.Income, conditions.Capacity, conditions.Cost, conditions.OtherPrices) = (income, capacity, wage, wage);
        pairs.WriteTo(conditions, scenario.World.PairCount);
        var shadow = Cap(commodity, before.Shadow, pairs.Open, months);
        var market = step.Markets[commodity] ??= new MarketMonth(MarketBases.InStepsOf(bases[commodity], months), workspace);
        before.LogPrice.CopyTo(market.State.LogPrice);
        before.Exporter.CopyTo(market.State.Exporter);
        before.Importer.CopyTo(market.State.Importer);
        market.State.Apart.CopyFrom(before.Apart.Cells.AsSpan(), before.Apart.Values.AsSpan());
        market.Clear(conditions);
        books.Begin(wage);
        books.Tally(market.Outcome, pairs, commodity);
        cleared = commodity;
        return before with
        {
            LogPrice = [.. market.State.LogPrice],
            Exporter = [.. market.State.Exporter],
            Importer = [.. market.State.Importer],
            Apart = market.State.Apart.Freeze(),
            Open = pairs.Open,
            Shadow = shadow,
        };
    }

    /// <summary>Adds surpluses of the market last cleared, annual rates: welfare, producers, users' loss, n each.</summary>
    public void Tally(double weight, double[] sums)
    {
        weight *= 12;
        for (var i = 0; i < n; i++)
        {
            // The books' surplus is that of base capacity; of S times as much it is Y (S p^(1+ψ) - 1) / (1 + ψ).
            var producers = capacity[i] == 1 ? books.Production[i]
                : capacity[i] * books.Production[i] + ((capacity[i] - 1) * bases[cleared].Sales[i]
                    / (1 + scenario.World.Commodities[cleared].Psi) / 12);
            sums[i] += weight * (producers + books.Consumption[i] + books.TariffRevenue[i] + books.WedgeIncome[i]);
            sums[n + i] += weight * producers;
            sums[2 * n + i] -= weight * books.Consumption[i];
        }
    }

    private (int Months, GateParameters Gates, MarketMonth?[] Markets) StepOf(int months)
    {
        foreach (var known in steps)
            if (known.Months == months) return known;
        var gates = scenario.Parameters.Gates;
        var paced = gates with
        {
            Closing = CompoundedSpeed.Over(months, gates.Closing),
            Reopening = CompoundedSpeed.Over(months, gates.Reopening)
        };
        steps.Add((months, paced, new MarketMonth?[bases.Length]));
        return steps[^1];
    }

    private ImmutableArray<double> Cap(int commodity, ImmutableArray<double> before, PairValues open, int months)
    {
        conditions.Supply = null;
        if (!scenario.Parameters.Oil.On || scenario.Benchmarks.FirstOrDefault(b => b.Commodity == commodity)
            is not { } benchmark) return before;
        double[]? shadow = null;
        for (var i = 0; i < n; i++)
        {
            capped[i] = null;
            if (!effects.IsTarget[i]) continue;
            var cap = effects.Cap(commodity, i, state.Measures.AsSpan());
            var closed = benchmark.Outside.Contains(i) ? ShadowFleet.Closed(scenario.World.Trade(commodity), open, i, n) : 0;
            if (!ShadowFleet.IsNeeded(cap, closed)) continue;
            shadow ??= before.IsEmpty ? new double[n] : [.. before];
            for (var m = 0; m < months; m++) shadow[i] = ShadowFleet.Step(shadow[i], true, scenario.Parameters.Oil);
            if (cap == 0) continue;
            capped[i] = new CappedSupply(cap / benchmark.BasePrice,
                ShadowFleet.Free(shadow[i], effects.CapEnforcement(commodity, i, state.Measures.AsSpan())));
            conditions.Supply = capped;
        }

        return shadow is null ? before : [.. shadow];
    }
}
