namespace NegotiationSim.Model.Trade;

/// <summary>Scratch memory that all markets with the same number of economies share, one after the other.</summary>
/// <remarks>Not safe for use by two threads at once; give each run its own. It holds no results.</remarks>
public sealed class MarketWorkspace
{
    /// <summary>Makes room for markets of <paramref name="count"/> economies.</summary>
    /// <param name="count">Number of economies.</param>
    public MarketWorkspace(int count)
    {
        Count = count;
        Stride = (count + 3) & ~3;
        Search = new EquilibriumSearch(Stride);
        Sourcing = new double[count * Stride];
        PriceWeight = new double[count * Stride];
        Paid = new double[count * Stride];
        X = new double[Stride];
        PartialCells = new int[count * Stride];
        PartialGates = new double[count * Stride];
    }

    /// <summary>Number of economies.</summary>
    public int Count { get; }

    internal int Stride { get; }

    internal EquilibriumSearch Search { get; }

    /// <summary>M = g m^(1-λ) κ^λ: sourcing weights at base prices.</summary>
    internal double[] Sourcing { get; }

    /// <summary>K = g κ: weights in the price index at base prices.</summary>
    internal double[] PriceWeight { get; }

    /// <summary>M over the wedges: what reaches the exporter.</summary>
    internal double[] Paid { get; }

    /// <summary>Pairs that are not fully open this month, and how far they are.</summary>
    internal int[] PartialCells { get; }

    internal double[] PartialGates { get; }

    /// <summary>Unknowns of the search.</summary>
    internal double[] X { get; }

    // Needed only where elasticities differ between importers or by the Jacobian.
    private double[]? _scaled1, _scaled2, _scaled3, _salesShares, _responses;

    internal double[] Scaled1 => _scaled1 ??= new double[Count * Stride];

    internal double[] Scaled2 => _scaled2 ??= new double[Count * Stride];

    internal double[] Scaled3 => _scaled3 ??= new double[Count * Stride];

    internal double[] SalesShares => _salesShares ??= new double[Count * Stride];

    internal double[] Responses => _responses ??= new double[Count * Stride];
}
