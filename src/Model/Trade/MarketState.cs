namespace NegotiationSim.Model.Trade;

/// <summary>What a market carries from month to month: the start of the next search and the sluggish sourcing.</summary>
/// <remarks>Together with base and conditions it determines the next month bit for bit; store all of it in a checkpoint.</remarks>
public sealed class MarketState
{
    /// <summary>The state at the base: every price 1, sourcing as in the base.</summary>
    /// <param name="market">The market.</param>
    public MarketState(ArmingtonMarket market)
    {
        LogPrice = new double[market.Count];
        LogSourcing = (double[])market.LogShare.Clone();
    }

    /// <summary>ln p by exporter, the logarithm of the price ratio to the base.</summary>
    public double[] LogPrice { get; }

    /// <summary>ln m, n x n: logarithm of the sourcing weights, which sum to 1 by importer; -10,000 where the base has no trade.</summary>
    public double[] LogSourcing { get; }

    /// <summary>Copies another state of the same size into this one.</summary>
    /// <param name="other">The state to copy.</param>
    public void CopyFrom(MarketState other)
    {
        other.LogPrice.CopyTo(LogPrice, 0);
        other.LogSourcing.CopyTo(LogSourcing, 0);
    }
}
