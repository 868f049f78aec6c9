using System.Collections.Immutable;

namespace NegotiationSim.Results.Report;

/// <summary>A headline series of a run with all its replicates.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Central">Replicate 0 by month.</param>
/// <param name="Replicates">Every complete replicate, by month.</param>
internal sealed record SeriesFigures(string Id, string Unit, double[] Central, ImmutableArray<double[]> Replicates)
{
    /// <summary>Fewer replicates than this say little about a tail.</summary>
    private const int Fewest = 8;

    /// <summary>Whether there are replicates enough for a band.</summary>
    public bool HasBand => Replicates.Length >= Fewest;

    /// <summary>A quantile over replicates by month (Hyndman and Fan 1996, type 7).</summary>
    public double[] Quantile(double p)
    {
        var values = new double[Replicates.Length];
        var result = new double[Central.Length];
        for (var m = 0; m < result.Length; m++)
        {
            for (var r = 0; r < values.Length; r++) values[r] = Replicates[r][m];
            Array.Sort(values);
            var at = p * (values.Length - 1);
            var low = (int)Math.Floor(at);
            var high = Math.Min(low + 1, values.Length - 1);
            result[m] = values[low] + ((at - low) * (values[high] - values[low]));
        }

        return result;
    }
}
