namespace NegotiationSim.Model.Market;

/// <summary>What a market carries from month to month: the start of the next search and the sluggish sourcing.</summary>
/// <remarks>
/// Sourcing is the logarithm of m, the weights importers remember, which sum to 1 by importer:
/// ln m_ij = ln π_ij + exporter's part + importer's part + what the pair was put through. Together with base and
/// conditions the state determines the next month bit for bit; store all of it in a checkpoint.
/// </remarks>
public sealed class MarketState
{
    /// <summary>The state at the base: every price 1, sourcing as in the base.</summary>
    /// <param name="market">The market.</param>
    public MarketState(ArmingtonMarket market)
    {
        LogPrice = new double[market.Count];
        Exporter = new double[market.Count];
        Importer = new double[market.Count];
    }

    /// <summary>ln p by exporter, the logarithm of the price ratio to the base.</summary>
    public double[] LogPrice { get; }

    /// <summary>What past prices did to ln m of all of an exporter's pairs.</summary>
    public double[] Exporter { get; }

    /// <summary>What ln m of all of an importer's pairs has in common, so that m sums to 1.</summary>
    public double[] Importer { get; }

    /// <summary>What measures did to ln m of single pairs, beside the two; zero for pairs not listed.</summary>
    public PairBuffer Apart { get; } = new();

    /// <summary>ln m of a pair; -10,000 where the base has no trade.</summary>
    /// <param name="market">The market of this state.</param>
    /// <param name="exporter">i.</param>
    /// <param name="importer">j.</param>
    public double LogSourcing(ArmingtonMarket market, int exporter, int importer)
    {
        var cell = exporter * market.Count + importer;
        var share = market.LogShare[cell];
        var at = Apart.Cells.BinarySearch(cell);
        return share == ArmingtonMarket.NoTrade ? share
            : share + Exporter[exporter] + Importer[importer] + (at >= 0 ? Apart.Values[at] : 0.0);
    }

    /// <summary>Copies another state of the same size into this one.</summary>
    /// <param name="other">The state to copy.</param>
    public void CopyFrom(MarketState other)
    {
        other.LogPrice.CopyTo(LogPrice, 0);
        other.Exporter.CopyTo(Exporter, 0);
        other.Importer.CopyTo(Importer, 0);
        Apart.CopyFrom(other.Apart.Cells, other.Apart.Values);
    }
}
