namespace NegotiationSim.Model.Market;

/// <summary>The cleared market of one month. The arrays are reused by the next month: copy what must last.</summary>
public sealed class MarketOutcome
{
    /// <summary>Makes room for <paramref name="count"/> economies.</summary>
    /// <param name="count">Number of economies.</param>
    public MarketOutcome(int count)
    {
        Count = count;
        Price = new double[count];
        CompositePrice = new double[count];
        Quantity = new double[count];
        Spending = new double[count];
        Receipts = new double[count];
        Value = new double[count * count];
        TariffRevenue = new double[count];
        WedgeIncome = new double[count];
        Rent = new double[count];
        CappedShare = new double[count];
    }

    /// <summary>Number of economies.</summary>
    public int Count { get; }

    /// <summary>p by exporter, ratio to the base: the price buyers face before wedges. Zero if the exporter has no
    /// outlet or no capacity; 1 if it sold nothing in the base.</summary>
    public double[] Price { get; }

    /// <summary>P by importer, ratio to the base; infinite if every source is closed.</summary>
    public double[] CompositePrice { get; }

    /// <summary>Q by exporter, ratio to the base; 1 if it sold nothing in the base.</summary>
    public double[] Quantity { get; }

    /// <summary>E by importer, value including tariffs and wedges.</summary>
    public double[] Spending { get; }

    /// <summary>What the exporter earns, value; below p Q Y where a price cap takes a part.</summary>
    public double[] Receipts { get; }

    /// <summary>Trade at world prices p, value, n x n.</summary>
    public double[] Value { get; }

    /// <summary>Tariff revenue by importer, value.</summary>
    public double[] TariffRevenue { get; }

    /// <summary>Income from other wedges, by the economy that earns it, value.</summary>
    public double[] WedgeIncome { get; }

    /// <summary>What buyers gain from quotas and price caps, by importer, value.</summary>
    public double[] Rent { get; }

    /// <summary>Share of each exporter's quantity that sold at its cap.</summary>
    public double[] CappedShare { get; }

    /// <summary>Evaluations of the clearing equations.</summary>
    public int Iterations { get; internal set; }

    /// <summary>Largest |receipts - p Q Y| / Y over exporters, relative to receipts where these exceed base sales
    /// so far that rounding allows no more.</summary>
    public double Residual { get; internal set; }

    /// <summary>Quantity of pair ij in base-value units: value over price.</summary>
    /// <param name="exporter">i.</param>
    /// <param name="importer">j.</param>
    public double PairQuantity(int exporter, int importer) =>
        Price[exporter] > 0.0 ? Value[exporter * Count + importer] / Price[exporter] : 0.0;
}
