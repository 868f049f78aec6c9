namespace NegotiationSim.Experiments.Sampling;

/// <summary>Every value of a range is as likely.</summary>
/// <param name="Low">Lower end, in the factor's unit.</param>
/// <param name="High">Upper end, above <paramref name="Low"/>.</param>
public sealed record UniformDistribution(double Low, double High) : Distribution
{
    /// <inheritdoc/>
    public override string At(double share) => Text(Low + (share * (High - Low)));
}
