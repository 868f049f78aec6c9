namespace NegotiationSim.Model.Market;

/// <summary>
/// What differs from the base this month. A missing array means "as in the base". Matrices are n x n, row by row,
/// exporter first. The arrays may be changed between months; nothing here is kept by the market except copies.
/// </summary>
public sealed class MarketConditions
{
    /// <summary>The month or another label, for messages.</summary>
    public string Period { get; set; } = "";

    /// <summary>The only pairs, ascending, whose tariff, wedge, iceberg cost or gate may depart from the base; elsewhere
    /// those matrices are not read. Missing: any pair may, and all are compared.</summary>
    public int[]? Apart { get; set; }

    /// <summary>How many entries of <see cref="Apart"/> count.</summary>
    public int ApartCount { get; set; }

    /// <summary>T' = 1 + tariff, a level (not a ratio), positive; the revenue is the importer's.</summary>
    public double[]? Tariff { get; set; }

    /// <summary>Other wedge factors on the world price (margin, friction, risk premium, mark-up), 1 in the base, positive;
    /// income goes to <see cref="WedgeRecipient"/>. Tariffs are charged on the price including them.</summary>
    public double[]? Wedge { get; set; }

    /// <summary>Ordinal of the economy that earns the wedge of each pair; missing: the importer.</summary>
    public int[]? WedgeRecipient { get; set; }

    /// <summary>d: iceberg cost as a ratio to the base, positive; it melts, nobody earns it.</summary>
    public double[]? Iceberg { get; set; }

    /// <summary>g: share of the pair that is open, 0 (banned) to 1; above 1 is allowed for a preference.</summary>
    public double[]? Gate { get; set; }

    /// <summary>A by importer: income or taste as a ratio to the base, zero or positive.</summary>
    public double[]? Income { get; set; }

    /// <summary>N by importer: price of everything else as a ratio to the base, positive.</summary>
    public double[]? OtherPrices { get; set; }

    /// <summary>w by exporter: cost index as a ratio to the base, positive.</summary>
    public double[]? Cost { get; set; }

    /// <summary>S by exporter: capacity as a ratio to the base, zero or positive.</summary>
    public double[]? Capacity { get; set; }

    /// <summary>Price caps enforced through services, by exporter; a missing entry means none.</summary>
    public CappedSupply?[]? Supply { get; set; }
}
