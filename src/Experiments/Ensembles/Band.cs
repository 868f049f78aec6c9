namespace NegotiationSim.Experiments.Ensembles;

/// <summary>How one series is spread over the replicates in one month, in the series' unit.</summary>
/// <param name="Low80">10 % of the replicates lie below.</param>
/// <param name="Low50">25 % lie below.</param>
/// <param name="Median">Half lie below.</param>
/// <param name="High50">75 % lie below.</param>
/// <param name="High80">90 % lie below.</param>
public readonly record struct Band(double Low80, double Low50, double Median, double High50, double High80)
{
    /// <summary>The band of some values; they are sorted in place.</summary>
    /// <remarks>Quantiles interpolate linearly between order statistics (Hyndman and Fan 1996, type 7).</remarks>
    public static Band Of(Span<double> values)
    {
        values.Sort();
        return new Band(At(values, 0.1), At(values, 0.25), At(values, 0.5), At(values, 0.75), At(values, 0.9));
    }

    private static double At(ReadOnlySpan<double> sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 < sorted.Length ? sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
