using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>Surpluses as exact integrals under the market's own supply and demand curves, as changes from the base, in
/// the currency of base trade.</summary>
public static class MarketWelfare
{
    /// <summary>Receipts less cost under the supply curve, less the same in the base:
    /// Y (p^(1+ψ) - 1) / (1+ψ) where nothing shifts the curve and no cap takes a part.</summary>
    /// <param name="market">The base.</param>
    /// <param name="conditions">The month's conditions.</param>
    /// <param name="outcome">The cleared month.</param>
    /// <param name="i">Exporter.</param>
    public static double ProducerSurplus(ArmingtonMarket market, MarketConditions conditions, MarketOutcome outcome, int i)
    {
        var sales = market.Sales[i];
        if (sales == 0.0) return 0.0;
        var psi = market.Elasticities.Supply[i];
        var before = sales / (1.0 + psi);
        var quantity = outcome.Quantity[i];
        if (quantity == 0.0) return -before;
        if (psi == 0.0) return outcome.Receipts[i] - before;
        // Cost = Y Q c ψ/(1+ψ) with c the marginal cost at Q.
        var capacity = conditions.Capacity?[i] ?? 1.0;
        var marginal = (conditions.Cost?[i] ?? 1.0) * Elementary.Exp(Elementary.Log(quantity / capacity) / psi);
        return outcome.Receipts[i] - sales * quantity * marginal * psi / (1.0 + psi) - before;
    }

    /// <summary>-∫ D dP from the base price to the new one under the month's demand curve:
    /// -E A N^-η (P^(1+η) - 1) / (1+η), or -E A N ln P at η = -1.</summary>
    /// <param name="market">The base.</param>
    /// <param name="conditions">The month's conditions.</param>
    /// <param name="outcome">The cleared month.</param>
    /// <param name="j">Importer.</param>
    public static double ConsumerSurplus(ArmingtonMarket market, MarketConditions conditions, MarketOutcome outcome, int j)
    {
        var spending = market.Expenditure[j] * (conditions.Income?[j] ?? 1.0);
        if (spending == 0.0) return 0.0;
        var eta = market.Elasticities.Demand[j];
        if (conditions.OtherPrices?[j] is { } other) spending *= Elementary.Exp(-eta * Elementary.Log(other));
        if (double.IsPositiveInfinity(outcome.CompositePrice[j])) return spending / (1.0 + eta);
        var logPrice = Elementary.Log(outcome.CompositePrice[j]);
        var u = (1.0 + eta) * logPrice;
        // (e^u - 1)/u by its series where the difference would lose digits.
        var ratio = Math.Abs(u) < 1e-4 ? 1.0 + u / 2.0 * (1.0 + u / 3.0 * (1.0 + u / 4.0)) : (Elementary.Exp(u) - 1.0) / u;
        return -spending * logPrice * ratio;
    }

    /// <summary>Tariff revenue of the month less that of the base.</summary>
    /// <param name="market">The base.</param>
    /// <param name="outcome">The cleared month.</param>
    /// <param name="j">Importer.</param>
    public static double TariffRevenueChange(ArmingtonMarket market, MarketOutcome outcome, int j)
    {
        var before = 0.0;
        for (var i = 0; i < market.Count; i++)
            before += (market.BaseTariff[i * market.Count + j] - 1.0) * market.Trade[i * market.Count + j];
        return outcome.TariffRevenue[j] - before;
    }
}
