using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>ln κ, with κ = π (T^ d^)^(1-σ), and the levels of the wedges, for every pair; of the static market with limits.</summary>
internal sealed class MarketCosts
{
    public MarketCosts(ArmingtonMarket market, MarketConditions conditions)
    {
        var (n, stride) = (market.Count, market.Stride);
        LogWeight = new double[n * stride];
        Levels = new double[n * stride];
        Array.Fill(Levels, 1.0);
        Array.Fill(LogWeight, ArmingtonMarket.NoTrade);
        for (var cell = 0; cell < n * n; cell++)
        {
            if (market.Share[cell] == 0.0) continue;
            var padded = cell / n * stride + cell % n;
            var level = (conditions.Tariff is { } tariff ? tariff[cell] : market.BaseTariff[cell])
                * (conditions.Wedge is { } wedge ? wedge[cell] : 1.0);
            var change = level / market.BaseTariff[cell] * (conditions.Iceberg is { } iceberg ? iceberg[cell] : 1.0);
            Levels[padded] = level;
            LogWeight[padded] = market.LogShare[cell] + (1.0 - market.Elasticities.Substitution[cell % n]) * Elementary.Log(change);
        }
    }

    /// <summary>ln κ, padded rows; -10,000 where there is no trade.</summary>
    public double[] LogWeight { get; }

    /// <summary>T' times the other wedges, padded rows; what the buyer pays over the world price.</summary>
    public double[] Levels { get; }
}
