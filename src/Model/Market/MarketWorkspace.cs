namespace NegotiationSim.Model.Market;

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
        X = new double[Stride];
        Pairs = new PairSet(count);
        (Gates, Levels, Changes) = (new double[count * count], new double[count * count], new double[count * count]);
        (Wedges, Drifts, Departures, Factors) = (new double[count * count], new double[count * count], new double[count * count],
            new double[count * count]);
    }

    /// <summary>Number of economies.</summary>
    public int Count { get; }

    internal int Stride { get; }

    internal EquilibriumSearch Search { get; }

    /// <summary>For listing the pairs that depart from the base.</summary>
    internal PairSet Pairs { get; }

    // Of those pairs, in the order of the list: gate, T' and wedges, wedges, cost, memory, weight over the base share; last what M has over
    // K.
    internal double[] Gates { get; }

    internal double[] Levels { get; }

    internal double[] Wedges { get; }

    internal double[] Changes { get; }

    internal double[] Drifts { get; }

    internal double[] Departures { get; }

    internal double[] Factors { get; }

    /// <summary>Unknowns of the search.</summary>
    internal double[] X { get; }

    // Needed only where elasticities differ between importers or by the Jacobian.
    private double[]? scaled1, scaled2, scaled3, salesShares, responses;

    internal double[] Scaled1 => scaled1 ??= new double[Count * Stride];

    internal double[] Scaled2 => scaled2 ??= new double[Count * Stride];

    internal double[] Scaled3 => scaled3 ??= new double[Count * Stride];

    internal double[] SalesShares => salesShares ??= new double[Count * Stride];

    internal double[] Responses => responses ??= new double[Count * Stride];
}
