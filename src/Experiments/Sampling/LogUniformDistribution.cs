using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>The logarithm is uniform: as much lies between 0.1 and 1 as between 1 and 10.</summary>
/// <param name="Low">Lower end, above 0, in the factor's unit.</param>
/// <param name="High">Upper end, above <paramref name="Low"/>.</param>
public sealed record LogUniformDistribution(double Low, double High) : Distribution
{
    /// <inheritdoc/>
    public override string At(double share) => Text(Math.Clamp(Low * Elementary.Pow(High / Low, share), Low, High));
}
