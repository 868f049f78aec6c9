using System.Globalization;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>Whole numbers of a range, each as likely.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest, not below <paramref name="Low"/>.</param>
public sealed record IntegerDistribution(int Low, int High) : Distribution
{
    /// <inheritdoc/>
    public override string At(double share) => Number(share).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override double Place(double share) => High > Low ? (Number(share) - Low) / ((double)High - Low) : share;

    private long Number(double share) => Math.Min(High, Low + (long)(share * ((long)High - Low + 1)));
}
