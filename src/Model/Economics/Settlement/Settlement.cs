using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Assets;
using NegotiationSim.Model.Economics.Capacity;
using NegotiationSim.Model.Economics.Compliance;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Economics.Growth;
using NegotiationSim.Model.Economics.Macro;
using NegotiationSim.Model.Economics.Payments;
using NegotiationSim.Model.Economics.Routing;
using NegotiationSim.Model.Economics.Substitution;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Settlement;

/// <summary>
/// The Settle phase: everyone lives with the month's trade. Also says beforehand what part of an import bill can be paid.
/// </summary>
internal sealed class Settlement
{
    private readonly ResolvedScenario scenario;
    private readonly int n;
    private readonly CorridorNetwork corridors;
    private readonly WorldGrowth growth;
    private readonly double[] baseExports;
    private readonly double[] baseImports;
    private readonly double[] ceilings;
    private readonly double[] compliance;
    private readonly double[][] bought;
    private readonly SoughtPartners sought;
    private readonly double[] partners;

    public Settlement(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        n = scenario.World.EconomyCount;
        corridors = new CorridorNetwork(scenario);
        growth = new WorldGrowth(scenario);
        baseExports = new double[n];
        baseImports = new double[n];
        ceilings = new double[n];
        compliance = new double[n];
        partners = new double[scenario.World.PairCount];
        sought = new SoughtPartners(n);
        for (var i = 0; i < n; i++)
        {
            baseExports[i] = scenario.World.Exports(i) / 12;
            baseImports[i] = scenario.World.Imports(i) / 12;
        }

        bought = [.. Enumerable.Range(0, scenario.World.CommodityCount).Select(Bought)];
    }

    /// <summary>Base exports of a month, million US dollars.</summary>
    public double BaseExports(int economy) => baseExports[economy];

    /// <summary>Base imports of a month, million US dollars.</summary>
    public double BaseImports(int economy) => baseImports[economy];

    /// <summary>The part of each economy's import bill that can be paid this month.</summary>
    /// <param name="state">Economies as they are, and their debts.</param>
    /// <param name="effects">What the measures in force do.</param>
    /// <param name="finance">Receives the parts, 0 to 1.</param>
    public void Finance(WorldState state, MeasureEffects effects, Span<double> finance)
    {
        var economies = state.Economies;
        growth.Take(state.Month);
        for (var i = 0; i < n; i++)
        {
            var deficit = growth.Level(i) * Math.Max(0, baseImports[i] - baseExports[i]) * (1 - effects.FinanceBlocked[i]);
            finance[i] = MacroFeedback.Finance(economies[i].Exports, deficit, economies[i].Reserves, economies[i].Imports,
                scenario.Parameters.Macro);
            if (state.Credit is not { } credit || !scenario.Parameters.Macro.On) continue;
            var means = economies[i].Exports + deficit + (economies[i].Reserves / scenario.Parameters.Macro.ReserveMonths);
            finance[i] *= 1 - DebtSqueeze.Of(CreditLedger.Service(credit, i, state.Month), means,
                Math.Max(economies[i].Imports, baseImports[i] * growth.Level(i)));
        }
    }

    /// <summary>Moves reserves of targets into and out of reach as freezes begin and end.</summary>
    public ImmutableArray<EconomyState> Freeze(ImmutableArray<EconomyState> economies, MeasureEffects effects)
    {
        ImmutableArray<EconomyState>.Builder? moved = null;
        for (var i = 0; i < n; i++)
        {
            var (reserves, frozen) = FrozenAssets.Step(economies[i].Reserves, economies[i].Frozen, effects.Frozen[i],
                scenario.Parameters.Assets);
            if (frozen != economies[i].Frozen)
                (moved ??= economies.ToBuilder())[i] = economies[i] with { Reserves = reserves, Frozen = frozen };
        }

        return moved?.MoveToImmutable() ?? economies;
    }

    /// <summary>Every economy at the month's end.</summary>
    /// <param name="state">State at the month's start, after events and enactment.</param>
    /// <param name="effects">What the measures in force do.</param>
    /// <param name="receipts">Export receipts of the month by economy, not seasonal, million US dollars.</param>
    /// <param name="bills">Import bills of the month by economy, wedges included, not seasonal, million US dollars.</param>
    /// <param name="trade">What was traded.</param>
    public ImmutableArray<EconomyState> Economies(
        WorldState state, MeasureEffects effects, double[] receipts, double[] bills, TradeOutcome trade)
    {
        growth.Take(state.Month);
        var adapted = Adapt(state.Economies, state.Commodities, state.Politics, effects, 1);
        var next = ImmutableArray.CreateBuilder<EconomyState>(n);
        for (var i = 0; i < n; i++)
        {
            var before = state.Economies[i];
            var scale = growth.Level(i);
            var exports = receipts[i];
            var imports = bills[i];
            var macro = scenario.Parameters.Macro;
            var price = ImportPrice(trade, i);
            var prices = before.ImportPrices.RemoveAt(0).Add(price / before.Wage);
            var dearer = 100 * ((prices[^1] / before.ImportPrices[0]) - 1);
            var gdp = scenario.World.Economies[i].GdpMusd;
            var (sold, bought) = (baseExports[i] * scale, baseImports[i] * scale);
            var relative = sold > 0 ? exports / sold : 1;
            var gap = sold + bought > 0 ? 2 * (exports - imports - (sold - bought)) / (sold + bought) : 0;
            var financed = Math.Max(0, bought - sold) * (1 - effects.FinanceBlocked[i]);
            var income = MacroFeedback.Income(before.Income, relative, gdp > 0 ? 12 * baseExports[i] / gdp : 0, macro);
            next.Add(adapted[i] with
            {
                Income = income,
                Reserves = MacroFeedback.Reserves(before.Reserves, exports, imports, financed, macro),
                Inflation = MacroFeedback.Inflation(before.Inflation, scenario.World.Economies[i].InflationTarget, dearer, macro),
                Wage = MacroFeedback.Wage(before.Wage, gap, macro),
                RealIncome = MacroFeedback.RealIncome(income, before.Wage, price, gdp > 0 ? 12 * baseImports[i] / gdp : 0),
                ImportPrices = prices,
                Exports = exports,
                Imports = imports,
            });
        }

        return next.MoveToImmutable();
    }

    /// <summary>
    /// Every economy with what adapts to measures whatever trade does: own payment channels, complying banks, corridors, new partners.
    /// </summary>
    /// <param name="economies">As they are.</param>
    /// <param name="commodities">Says which pairs are closed in practice.</param>
    /// <param name="followed">Politics, where they are followed: stances of third states.</param>
    /// <param name="effects">What the measures in force do.</param>
    /// <param name="months">How many months under these measures.</param>
    public ImmutableArray<EconomyState> Adapt(ImmutableArray<EconomyState> economies, ImmutableArray<CommodityState> commodities,
        PoliticsState? followed, MeasureEffects effects, int months)
    {
        if (months == 0) return economies;
        if (scenario.World.CommodityCount > 0) corridors.Ceilings(effects, ceilings);
        Comply(effects);
        var seeking = sought.By(economies, commodities, effects);
        if (followed is { } politics)
        {
            for (var i = 0; i < n; i++)
            {
                compliance[i] = StanceEffect.Compliance(politics.Stances[i], compliance[i], scenario.Parameters.Politics);
                ceilings[i] = StanceEffect.Transit(politics.Stances[i], ceilings[i], scenario.Parameters.Politics);
            }
        }

        var next = ImmutableArray.CreateBuilder<EconomyState>(n);
        for (var i = 0; i < n; i++)
        {
            var now = economies[i];
            var (alternative, complying, hub, found) = (now.Alternative, now.Compliance, now.Hub, now.Partners);
            for (var m = 0; m < months; m++)
            {
                alternative = PaymentFriction.Grow(alternative, effects.Listed[i], scenario.Parameters.Payments);
                complying = BankCompliance.Step(complying, compliance[i], scenario.Parameters.Compliance);
                hub = corridors.Grow(hub, ceilings[i]);
                found = NewPartners.Step(found, seeking[i], scenario.Parameters.Substitution);
            }

            next.Add(now with { Alternative = alternative, Compliance = complying, Hub = hub, Partners = found });
        }

        return next.MoveToImmutable();
    }

    /// <summary>Every commodity's supply capacity at the month's end: targets that lack controlled inputs wear out.</summary>
    public void Wear(CommodityState[] commodities, MeasureEffects effects, TradeOutcome trade)
    {
        for (var i = 0; i < n; i++)
        {
            var worn = false;
            foreach (var commodity in commodities) worn |= commodity.Capacity[i] != 1;
            if (!effects.IsTarget[i] && !worn) continue;
            var inputs = ControlledInputs(trade, i);
            for (var k = 0; k < commodities.Length; k++)
            {
                var next = CapacityWear.Step(commodities[k].Capacity[i], inputs, effects.FinanceBlocked[i], scenario.Parameters.Capacity);
                if (next != commodities[k].Capacity[i]) commodities[k] =
                    commodities[k] with { Capacity = commodities[k].Capacity.SetItem(i, next) };
            }
        }
    }

    /// <summary>Controlled goods an economy buys from abroad, relative to the base, at base prices; 1 where it bought none.</summary>
    private double ControlledInputs(TradeOutcome trade, int economy)
    {
        var world = scenario.World;
        var bought = 0.0;
        var basis = 0.0;
        for (var k = 0; k < world.CommodityCount; k++)
        {
            if (!world.Commodities[k].Controlled) continue;
            var outcome = trade.Commodities[k];
            for (var i = 0; i < n; i++)
            {
                if (i == economy) continue;
                var flow = world.Trade(k)[i * n + economy];
                if (flow <= 0) continue;
                basis += flow;
                // The season is taken out again: a slow month is not a lost input.
                if (outcome.Price[i] > 0) bought += outcome.Origin[i * n + economy] / outcome.Price[i] * 12
                    / world.Season(i, economy, k, trade.MonthOfYear - 1);
            }
        }

        return basis > 0 ? bought / (basis * growth.Level(economy)) : 1;
    }

    private double ImportPrice(TradeOutcome trade, int economy)
    {
        var world = scenario.World;
        var weighted = 0.0;
        var total = 0.0;
        for (var k = 0; k < world.CommodityCount; k++)
        {
            var imports = bought[k][economy];
            var price = trade.Commodities[k].Composite[economy];
            if (imports <= 0 || !double.IsFinite(price)) continue;
            weighted += imports * price;
            total += imports;
        }

        return total > 0 ? weighted / total : 1;
    }

    private void Comply(MeasureEffects effects)
    {
        Array.Clear(compliance);
        // Without trade there is none that banks could spare or miss.
        if (scenario.World.CommodityCount == 0) return;
        for (var s = 0; s < n; s++)
        {
            for (var t = 0; t < n; t++)
            {
                var enforcement = effects.Secondary[s * n + t];
                if (enforcement == 0) continue;
                for (var k = 0; k < n; k++)
                {
                    if (k == t || effects.IsSender[k * n + t]) continue;
                    var all = 12 * (baseExports[k] + baseImports[k]);
                    if (all <= 0) continue;
                    // Without a word on currencies the share of trade stands for that of payments.
                    var exposure = scenario.World.Invoicing.Currencies.IsEmpty ? Between(k, s) / all
                        : scenario.World.Invoicing.ClearedBy(k, s, n);
                    var rate = BankCompliance.Rate(exposure, Between(k, t) / all, enforcement, scenario.Parameters.Compliance);
                    compliance[k] = Math.Max(compliance[k], rate);
                }
            }
        }
    }

    private double Between(int a, int b) => partners[a * n + b];

    /// <summary>
    /// Base imports of a commodity by economy, million US dollars a year; adds the flows to what partners trade with each other.
    /// </summary>
    private double[] Bought(int commodity)
    {
        var flows = scenario.World.Trade(commodity);
        var imports = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                if (i == j) continue;
                imports[j] += flows[i * n + j];
                partners[i * n + j] += flows[i * n + j];
                partners[j * n + i] += flows[i * n + j];
            }
        }

        return imports;
    }
}
