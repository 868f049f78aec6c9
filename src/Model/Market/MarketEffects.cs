namespace NegotiationSim.Model.Market;

/// <summary>What a change of policy does to one market, compared with the base. Changes are proportional (0.1 = 10 %).</summary>
public sealed class MarketEffects
{
    /// <summary>Makes room for <paramref name="count"/> economies.</summary>
    /// <param name="count">Number of economies.</param>
    public MarketEffects(int count)
    {
        PriceChange = new double[count];
        CompositePriceChange = new double[count];
        TradeAfter = new double[count * count];
        QuantityChange = new double[count * count];
        ProducerSurplus = new double[count];
        ConsumerSurplus = new double[count];
        TariffRevenueChange = new double[count];
        Rent = new double[count];
        NetWelfare = new double[count];
    }

    /// <summary>World price by exporter; -1 if it has no outlet.</summary>
    public double[] PriceChange { get; }

    /// <summary>Composite price by importer; infinite if it is cut off.</summary>
    public double[] CompositePriceChange { get; }

    /// <summary>Trade value at new world prices, n x n.</summary>
    public double[] TradeAfter { get; }

    /// <summary>Quantity by pair, n x n; 0 in the non-linear market where the base has no trade.</summary>
    public double[] QuantityChange { get; }

    /// <summary>Change in producer surplus by exporter, value.</summary>
    public double[] ProducerSurplus { get; }

    /// <summary>Change in consumer surplus by importer, value.</summary>
    public double[] ConsumerSurplus { get; }

    /// <summary>Change in tariff revenue by importer, value.</summary>
    public double[] TariffRevenueChange { get; }

    /// <summary>Rents of quotas and price caps, which go to the importer, value.</summary>
    public double[] Rent { get; }

    /// <summary>Producer and consumer surplus, tariff revenue and rent together, value.</summary>
    public double[] NetWelfare { get; }

    /// <summary>Evaluations of the clearing equations.</summary>
    public int Iterations { get; internal set; }

    /// <summary>Largest clearing residual, as a share of base sales.</summary>
    public double Residual { get; internal set; }
}
