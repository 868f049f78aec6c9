using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>Supply by exporter: Q = S (p/w)^ψ, with an exporter-wide price cap where there is one.</summary>
internal sealed class SupplySide
{
    private readonly ArmingtonMarket _market;
    private readonly double[] _logSales;
    private readonly double[] _logScale;
    private readonly double[] _ratio;
    private CappedSupply?[]? _capped;

    public SupplySide(ArmingtonMarket market)
    {
        _market = market;
        _logSales = new double[market.Count];
        _logScale = new double[market.Count];
        _ratio = new double[market.Count];
        Elementary.Log(market.Sales, _logSales);
    }

    /// <summary>Takes the month's shifters.</summary>
    public void Take(MarketConditions conditions)
    {
        _capped = conditions.Supply;
        Array.Clear(_logScale);
        if (conditions.Cost is { } cost)
        {
            Elementary.Log(cost, _logScale);
            for (var i = 0; i < _logScale.Length; i++) _logScale[i] *= -_market.Elasticities.Supply[i];
        }

        if (conditions.Capacity is not { } capacity) return;
        Elementary.Log(capacity, _ratio);
        for (var i = 0; i < _logScale.Length; i++) _logScale[i] += _ratio[i];
    }

    /// <summary>ln(p Q Y) at ln p = x.</summary>
    public double LogValue(int i, double x) => _logSales[i] + x + LogQuantity(i, x);

    /// <summary>ln Q, the ratio to the base, at ln p = x.</summary>
    public double LogQuantity(int i, double x)
    {
        var free = Free(i, x);
        if (_capped?[i] is not { } cap) return free;
        var logCap = Elementary.Log(cap.Cap);
        return x > logCap ? Math.Max(Math.Min(Elementary.Log(cap.ShadowCapacity), free), Free(i, logCap)) : free;
    }

    /// <summary>∂ ln Q / ∂ ln p at ln p = x: ψ, or 0 where a cap or the shadow fleet limits the quantity.</summary>
    public double Slope(int i, double x) => LogQuantity(i, x) == Free(i, x) ? _market.Elasticities.Supply[i] : 0.0;

    /// <summary>Share of the quantity that sells at the cap, when ln p = x.</summary>
    public double CappedShare(int i, double x)
    {
        if (_capped?[i] is not { } cap || !(x > Elementary.Log(cap.Cap))) return 0.0;
        var quantity = Elementary.Exp(LogQuantity(i, x));
        return Math.Max(0.0, 1.0 - cap.ShadowCapacity / quantity);
    }

    /// <summary>Share of its sales at the market price that the exporter keeps, when ln p = x; a cap takes the rest.</summary>
    public double KeptShare(int i, double x)
    {
        var capped = CappedShare(i, x);
        return capped > 0.0 ? 1.0 - (capped * (1.0 - (_capped![i]!.Cap / Elementary.Exp(x)))) : 1.0;
    }

    private double Free(int i, double x) => _logScale[i] + _market.Elasticities.Supply[i] * x;
}
