namespace NegotiationSim.Model.Market;

/// <summary>GSIM: the market linearised at the base, as Francois and Hall (2003) published it. For comparison and teaching;
/// for large changes it is far from the non-linear market.</summary>
public static class LinearMarket
{
    /// <summary>Solves for the effect of new tariffs.</summary>
    /// <param name="market">The base; λ is not used.</param>
    /// <param name="tariff">New T = 1 + tariff, n x n, positive.</param>
    /// <returns>Changes by GSIM's formulas.</returns>
    /// <exception cref="MarketException">The linear system is singular.</exception>
    public static MarketEffects Solve(ArmingtonMarket market, double[] tariff)
    {
        var n = market.Count;
        var change = new double[n * n];
        for (var k = 0; k < change.Length; k++) change[k] = tariff[k] / market.BaseTariff[k] - 1.0;
        var price = Prices(market, change);
        var effects = new MarketEffects(n) { Iterations = 1 };
        price.AsSpan(0, n).CopyTo(effects.PriceChange);
        for (var j = 0; j < n; j++)
        {
            var pull = 0.0;
            var composite = 0.0;
            for (var k = 0; k < n; k++)
            {
                var share = market.Share[k * n + j];
                pull += share * (price[k] + change[k * n + j]);
                composite += share * ((1.0 + price[k]) * (1.0 + change[k * n + j]) - 1.0);
            }

            effects.CompositePriceChange[j] = composite;
            var (substitution, demand) = (market.Elasticities.Substitution[j], market.Elasticities.Demand[j]);
            for (var i = 0; i < n; i++)
            {
                // N_own - N_cross = -σ, N_cross summed over all sources = (η + σ) pull.
                var cell = i * n + j;
                var quantity = (demand + substitution) * pull - substitution * (price[i] + change[cell]);
                effects.QuantityChange[cell] = quantity;
                effects.TradeAfter[cell] = market.Trade[cell] * (1.0 + price[i]) * (1.0 + quantity);
                effects.TariffRevenueChange[j] += (tariff[cell] - 1.0) * effects.TradeAfter[cell]
                    - (market.BaseTariff[cell] - 1.0) * market.Trade[cell];
            }

            effects.ConsumerSurplus[j] = market.Expenditure[j] * (0.5 * demand * composite * composite * Math.Sign(composite) - composite);
        }

        for (var i = 0; i < n; i++)
        {
            effects.ProducerSurplus[i] = market.Sales[i] * price[i] * (1.0 + 0.5 * market.Elasticities.Supply[i] * price[i]);
            effects.NetWelfare[i] = effects.ProducerSurplus[i] + effects.ConsumerSurplus[i] + effects.TariffRevenueChange[i];
        }

        effects.Residual = Residual(market, effects);
        return effects;
    }

    // ψ_i p_i = Σ_j φ_ij [(η + σ) Σ_k θ_kj (p_k + T_kj) - σ (p_i + T_ij)], linear in p.
    private static double[] Prices(ArmingtonMarket market, double[] change)
    {
        var n = market.Count;
        var stride = market.Stride;
        var matrix = new double[n * stride];
        var right = new double[stride];
        for (var i = 0; i < n; i++)
        {
            if (market.Sales[i] == 0.0)
            {
                matrix[i * stride + i] = 1.0;
                continue;
            }

            matrix[i * stride + i] = market.Elasticities.Supply[i];
            for (var j = 0; j < n; j++)
            {
                var sales = market.Trade[i * n + j] / market.Sales[i];
                if (sales == 0.0) continue;
                var substitution = market.Elasticities.Substitution[j];
                var cross = market.Elasticities.Demand[j] + substitution;
                matrix[i * stride + i] += sales * substitution;
                right[i] -= sales * substitution * change[i * n + j];
                for (var k = 0; k < n; k++)
                {
                    matrix[i * stride + k] -= sales * cross * market.Share[k * n + j];
                    right[i] += sales * cross * market.Share[k * n + j] * change[k * n + j];
                }
            }
        }

        if (!LinearSystem.Solve(matrix, right, n, stride))
            throw new MarketException(MarketFault.NotCleared, market.Commodity, "", 0, "the linear system has no unique solution.");
        return right;
    }

    private static double Residual(ArmingtonMarket market, MarketEffects effects)
    {
        var n = market.Count;
        var worst = 0.0;
        for (var i = 0; i < n; i++)
        {
            if (market.Sales[i] == 0.0) continue;
            var demand = 0.0;
            for (var j = 0; j < n; j++) demand += market.Trade[i * n + j] / market.Sales[i] * effects.QuantityChange[i * n + j];
            worst = Math.Max(worst, Math.Abs(demand - market.Elasticities.Supply[i] * effects.PriceChange[i]));
        }

        return worst;
    }
}
