using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>A list of values, each as likely.</summary>
/// <param name="Values">The values as a scenario file would have them, at least one; in an order of their own where they have one.</param>
public sealed record LevelsDistribution(ImmutableArray<string> Values) : Distribution
{
    /// <inheritdoc/>
    public override string At(double share) => Values[Index(share)];

    /// <inheritdoc/>
    public override double Place(double share) => Values.Length > 1 ? Index(share) / (Values.Length - 1.0) : share;

    private int Index(double share) => Math.Min(Values.Length - 1, (int)(share * Values.Length));
}
