using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>Composite demand by importer: E_j A_j N_j (P_j / N_j)^(1+η).</summary>
internal sealed class DemandSide
{
    private readonly ArmingtonMarket market;
    private readonly double[] logExpenditure;
    private readonly double[] logScale;
    private readonly double[] ratio;

    public DemandSide(ArmingtonMarket market)
    {
        this.market = market;
        var stride = market.Stride;
        logExpenditure = new double[stride];
        logScale = new double[stride];
        ratio = new double[market.Count];
        OnePlusEta = new double[stride];
        PriceSum = new double[stride];
        LogPrice = new double[stride];
        Offset = new double[stride];
        Spending = new double[stride];
        Array.Fill(logExpenditure, ArmingtonMarket.NoTrade);
        for (var j = 0; j < market.Count; j++)
        {
            OnePlusEta[j] = 1.0 + market.Elasticities.Demand[j];
            if (market.Expenditure[j] > 0.0) logExpenditure[j] = Elementary.Log(market.Expenditure[j]);
        }
    }

    /// <summary>1 + η by importer.</summary>
    public double[] OnePlusEta { get; }

    /// <summary>P^(1-σ) by importer.</summary>
    public double[] PriceSum { get; }

    /// <summary>ln of the price that <see cref="PriceSum"/> is relative to; 0 but for prices far apart.</summary>
    public double[] Offset { get; }

    /// <summary>ln P by importer.</summary>
    public double[] LogPrice { get; }

    /// <summary>Spending by importer, value.</summary>
    public double[] Spending { get; }

    /// <summary>Takes the month's shifters.</summary>
    public void Take(MarketConditions conditions)
    {
        logExpenditure.CopyTo(logScale, 0);
        if (conditions.Income is { } income)
        {
            Elementary.Log(income, ratio);
            for (var j = 0; j < ratio.Length; j++) logScale[j] = Math.Max(ArmingtonMarket.NoTrade, logScale[j] + ratio[j]);
        }

        if (conditions.OtherPrices is not { } prices) return;
        Elementary.Log(prices, ratio);
        for (var j = 0; j < ratio.Length; j++) logScale[j] -= this.market.Elasticities.Demand[j] * ratio[j];
    }

    /// <summary>Multiplies all demand.</summary>
    /// <param name="logFactor">ln of the factor.</param>
    public void Scale(double logFactor)
    {
        for (var j = 0; j < this.market.Count; j++)
            if (Spends(j)) logScale[j] += logFactor;
    }

    /// <summary>True if the importer has anything to spend.</summary>
    public bool Spends(int j) => logScale[j] > 0.5 * ArmingtonMarket.NoTrade;

    /// <summary>Spending at composite price 1, value.</summary>
    public double SpendingAtOne(int j) => Spends(j) ? Elementary.Exp(logScale[j]) : 0.0;

    /// <summary>Turns <see cref="PriceSum"/> into price index and spending.</summary>
    /// <param name="priceExponent">1 - σ by importer.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Spend(double[] priceExponent)
    {
        for (var j = 0; j < PriceSum.Length; j += 4)
        {
            var logPrice = (Elementary.Log(Vector256.Create<double>(PriceSum, j)) / Vector256.Create<double>(priceExponent, j))
                + Vector256.Create<double>(Offset, j);
            logPrice.CopyTo(LogPrice, j);
            var spending = Vector256.Create<double>(logScale, j) + Vector256.Create<double>(OnePlusEta, j) * logPrice;
            Elementary.Exp(spending).CopyTo(Spending, j);
        }
    }
}
