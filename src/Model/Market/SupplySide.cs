using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>Supply by exporter: Q = S (p/w)^ψ, with an exporter-wide price cap where there is one.</summary>
internal sealed class SupplySide
{
    private readonly ArmingtonMarket market;
    private readonly double[] logSales;
    private readonly double[] logScale;
    private readonly double[] ratio;
    private CappedSupply?[]? capped;

    public SupplySide(ArmingtonMarket market)
    {
        this.market = market;
        logSales = new double[market.Count];
        logScale = new double[market.Count];
        ratio = new double[market.Count];
        Elementary.Log(market.Sales, logSales);
    }

    /// <summary>Takes the month's shifters.</summary>
    public void Take(MarketConditions conditions)
    {
        this.capped = conditions.Supply;
        Array.Clear(logScale);
        if (conditions.Cost is { } cost)
        {
            Elementary.Log(cost, logScale);
            for (var i = 0; i < logScale.Length; i++) logScale[i] *= -this.market.Elasticities.Supply[i];
        }

        if (conditions.Capacity is not { } capacity) return;
        Elementary.Log(capacity, ratio);
        for (var i = 0; i < logScale.Length; i++) logScale[i] += ratio[i];
    }

    /// <summary>ln(p Q Y) at ln p = x.</summary>
    public double LogValue(int i, double x) => logSales[i] + x + LogQuantity(i, x);

    /// <summary>ln Q, the ratio to the base, at ln p = x.</summary>
    public double LogQuantity(int i, double x)
    {
        var free = Free(i, x);
        if (this.capped?[i] is not { } cap) return free;
        var logCap = Elementary.Log(cap.Cap);
        return x > logCap ? Math.Max(Math.Min(Elementary.Log(cap.ShadowCapacity), free), Free(i, logCap)) : free;
    }

    /// <summary>∂ ln Q / ∂ ln p at ln p = x: ψ, or 0 where a cap or the shadow fleet limits the quantity.</summary>
    public double Slope(int i, double x) => LogQuantity(i, x) == Free(i, x) ? this.market.Elasticities.Supply[i] : 0.0;

    /// <summary>Share of the quantity that sells at the cap, when ln p = x.</summary>
    public double CappedShare(int i, double x)
    {
        if (this.capped?[i] is not { } cap || !(x > Elementary.Log(cap.Cap))) return 0.0;
        var quantity = Elementary.Exp(LogQuantity(i, x));
        return Math.Max(0.0, 1.0 - cap.ShadowCapacity / quantity);
    }

    /// <summary>Share of its sales at the market price that the exporter keeps, when ln p = x; a cap takes the rest.</summary>
    public double KeptShare(int i, double x)
    {
        var capped = CappedShare(i, x);
        return capped > 0.0 ? 1.0 - (capped * (1.0 - (this.capped![i]!.Cap / Elementary.Exp(x)))) : 1.0;
    }

    private double Free(int i, double x) => logScale[i] + this.market.Elasticities.Supply[i] * x;
}
