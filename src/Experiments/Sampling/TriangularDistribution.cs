using MathNet.Numerics.Distributions;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>A triangular distribution: a range and its likeliest value, as experts give them.</summary>
/// <param name="Low">Lower end, in the factor's unit.</param>
/// <param name="Mode">The likeliest value, within the range.</param>
/// <param name="High">Upper end, above <paramref name="Low"/>.</param>
public sealed record TriangularDistribution(double Low, double Mode, double High) : Distribution
{
    /// <inheritdoc/>
    public override string At(double share) => Text(Triangular.InvCDF(Low, High, Mode, share));
}
