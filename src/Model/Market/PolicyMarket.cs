using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>The static non-linear market as a before-and-after comparison: new tariffs, bans, quotas and price caps.</summary>
public static class PolicyMarket
{
    private const double Vanished = 1e-38;
    private const double Unresolved = 1e-11;
    private const double SmoothTolerance = 1e-8;
    private const double LongestNarrowing = 0.03;
    private const double ShortestNarrowing = 0.97;

    // Where one path of smooth markets folds back, another, from caps that bend demand more widely or less, leads on.
    private static readonly double[] FirstWidths = [0.1, 1.0, 0.02, 0.4, 0.004, 0.0005];

    /// <summary>Clears the market under new conditions and compares with the base.</summary>
    /// <param name="market">The base, with λ = 1 everywhere.</param>
    /// <param name="conditions">New tariffs, gates and shifters; a gate of 0 bans the pair.</param>
    /// <param name="limits">Quotas and price caps on pairs; null for none.</param>
    /// <returns>Changes from the base.</returns>
    /// <exception cref="MarketException">An importer with η ≥ -1 is cut off, fixed supply exceeds its quotas, or no clearing prices were
    /// found.</exception>
    public static MarketEffects Solve(ArmingtonMarket market, MarketConditions conditions, PairLimits? limits = null)
    {
        if (limits is { Any: true }) return Compare(market, conditions, Limited(market, conditions, limits));
        return Compare(market, conditions, new MarketMonth(market, new MarketWorkspace(market.Count)).Clear(conditions));
    }

    private static MarketOutcome Limited(ArmingtonMarket market, MarketConditions conditions, PairLimits limits)
    {
        var n = market.Count;
        var costs = new MarketCosts(market, conditions);
        var search = new EquilibriumSearch(market.Stride);
        var evaluations = 0;
        LimitedEquations? equations = null;
        foreach (var width in FirstWidths)
        {
            equations = new LimitedEquations(market, conditions, costs, limits, width);
            RequireSolvable(market, conditions, limits, equations);
            if (Search(equations, search, new double[market.Stride], limits, ref evaluations)) break;
            equations = null;
            if (limits.PriceCap is null) break;
        }

        if (equations is null) throw MarketMonth.NotCleared(market, conditions, search);
        var outcome = new MarketOutcome(n) { Iterations = evaluations, Residual = search.ResidualNorm };
        for (var i = 0; i < n; i++)
        {
            var sold = market.Sales[i] > 0.0;
            outcome.Price[i] = equations.Active[i] ? Elementary.Exp(equations.LogPrice[i]) : sold ? 0.0 : 1.0;
            outcome.Quantity[i] = equations.Active[i] ? equations.Quantity(i) : sold ? 0.0 : 1.0;
        }

        for (var j = 0; j < n; j++) ReadImporter(j, outcome, market, conditions, equations, costs);
        return outcome;
    }

    private static void ReadImporter(
        int j, MarketOutcome outcome, ArmingtonMarket market, MarketConditions conditions, LimitedEquations equations, MarketCosts costs)
    {
        var n = market.Count;
        var buys = false;
        for (var i = 0; i < n; i++) buys |= Trades(market, equations, i * n + j);
        outcome.CompositePrice[j] = market.Expenditure[j] == 0.0 ? 1.0 : buys ? Elementary.Exp(equations.LogComposite[j])
            : double.PositiveInfinity;
        if (!buys)
        {
            // Caps below what others pay can cut an importer off as bans do.
            if (equations.Spending(j) > 0.0) MarketMonth.RequireEnd(market, conditions, j);
            return;
        }

        outcome.Spending[j] = equations.Spending(j);
        for (var i = 0; i < n; i++)
        {
            var cell = i * n + j;
            var value = equations.Value[cell];
            if (!Trades(market, equations, cell)) continue;
            var level = costs.Levels[i * market.Stride + j];
            var wedge = conditions.Wedge?[cell] ?? 1.0;
            outcome.Value[cell] = value;
            outcome.Receipts[i] += value;
            outcome.TariffRevenue[j] += (level - wedge) * value;
            outcome.WedgeIncome[conditions.WedgeRecipient?[cell] ?? j] += (wedge - 1.0) * value;
            outcome.Rent[j] += level * (Elementary.Exp(equations.LogRent[cell]) - 1.0) * value;
        }
    }

    // What a cap has priced down to less than the clearing resolves is no trade.
    private static bool Trades(ArmingtonMarket market, LimitedEquations equations, int cell) =>
        equations.Value[cell] > (equations.Caps.Shadow[cell] > 0.0 ? Unresolved * market.Sales[cell / market.Count]
            : Vanished * market.Trade[cell]);

    private static void RequireSolvable(ArmingtonMarket market, MarketConditions conditions, PairLimits limits, LimitedEquations equations)
    {
        for (var j = 0; j < market.Count; j++)
            if (!equations.IsSupplied(j)) MarketMonth.RequireEnd(market, conditions, j);
        RequireOutlets(market, conditions, limits, equations);
    }

    // Fixed supply needs one outlet without a quota, or quotas that hold it: else its price would fall to nothing.
    private static void RequireOutlets(ArmingtonMarket market, MarketConditions conditions, PairLimits limits, LimitedEquations equations)
    {
        if (limits.Quota is not { } quota) return;
        for (var i = 0; i < market.Count; i++)
        {
            if (market.Elasticities.Supply[i] > 0.0 || !equations.Active[i]) continue;
            var outlets = 0.0;
            for (var j = 0; j < market.Count; j++)
                if (equations.IsOpen(i, j)) outlets += quota[i * market.Count + j];
            if (outlets > market.Sales[i] * (conditions.Capacity?[i] ?? 1.0)) continue;
            throw new MarketException(MarketFault.UnsoldSupply, market.Commodity, conditions.Period, i,
                $"quotas allow {market.Economies[i]} to sell {outlets} in all, less than its fixed supply (supply elasticity 0). Give it an elasticity above 0, or an outlet without a quota.");
        }
    }

    // Caps cut demand off, which stalls Newton's method from afar: approach them through smooth markets, in smaller steps
    // where a step was too long.
    private static bool Search(LimitedEquations equations, EquilibriumSearch search, double[] x, PairLimits limits, ref int evaluations)
    {
        if (limits.PriceCap is null) return Run(EquilibriumSearch.Tolerance, ref evaluations);
        if (!Run(SmoothTolerance, ref evaluations)) return false;
        var factor = LongestNarrowing;
        while (true)
        {
            if (equations.Caps.Width <= PairCaps.LastWidth) return Run(EquilibriumSearch.Tolerance, ref evaluations);
            equations.Caps.Narrow(x, factor);
            if (Run(SmoothTolerance, ref evaluations))
            {
                factor = Math.Max(LongestNarrowing, factor * factor);
                continue;
            }

            factor = Math.Sqrt(factor);
            if (factor > ShortestNarrowing) return false;
            equations.Caps.Undo(x);
        }

        bool Run(double tolerance, ref int evaluations)
        {
            var solved = search.Run(equations, x, null, tolerance);
            evaluations += search.Iterations;
            return solved;
        }
    }

    private static MarketEffects Compare(ArmingtonMarket market, MarketConditions conditions, MarketOutcome outcome)
    {
        var n = market.Count;
        var effects = new MarketEffects(n) { Iterations = outcome.Iterations, Residual = outcome.Residual };
        outcome.Value.CopyTo(effects.TradeAfter, 0);
        outcome.Rent.CopyTo(effects.Rent, 0);
        for (var i = 0; i < n; i++)
        {
            effects.PriceChange[i] = outcome.Price[i] - 1.0;
            effects.CompositePriceChange[i] = outcome.CompositePrice[i] - 1.0;
            effects.ProducerSurplus[i] = MarketWelfare.ProducerSurplus(market, conditions, outcome, i);
            effects.ConsumerSurplus[i] = MarketWelfare.ConsumerSurplus(market, conditions, outcome, i);
            effects.TariffRevenueChange[i] = MarketWelfare.TariffRevenueChange(market, outcome, i);
            effects.NetWelfare[i] = effects.ProducerSurplus[i] + effects.ConsumerSurplus[i] + effects.TariffRevenueChange[i]
                + outcome.Rent[i];
            for (var j = 0; j < n; j++)
            {
                var before = market.Trade[i * n + j];
                effects.QuantityChange[i * n + j] = before == 0.0 ? 0.0 : outcome.PairQuantity(i, j) / before - 1.0;
            }
        }

        return effects;
    }
}
