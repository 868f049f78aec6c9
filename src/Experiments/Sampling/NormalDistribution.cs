using MathNet.Numerics.Distributions;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>A normal distribution, cut where the model's range ends: what lies outside is spread over the rest.</summary>
/// <param name="Mean">Mean before it is cut, in the factor's unit.</param>
/// <param name="StandardDeviation">Standard deviation before it is cut, above 0.</param>
/// <param name="Low">Where it is cut below.</param>
/// <param name="High">Where it is cut above, over <paramref name="Low"/>.</param>
public sealed record NormalDistribution(double Mean, double StandardDeviation, double Low, double High) : Distribution
{
    private const double Reach = 4;

    /// <summary>A normal distribution cut four standard deviations from its mean, beyond which 6 values in 100,000 would lie.</summary>
    public NormalDistribution(double mean, double standardDeviation)
        : this(mean, standardDeviation, mean - Reach * standardDeviation, mean + Reach * standardDeviation)
    {
    }

    /// <inheritdoc/>
    public override string At(double share)
    {
        var (below, until) = (Normal.CDF(Mean, StandardDeviation, Low), Normal.CDF(Mean, StandardDeviation, High));
        return Text(Math.Clamp(Normal.InvCDF(Mean, StandardDeviation, below + (share * (until - below))), Low, High));
    }
}
