using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>The first points of a scrambled Sobol sequence. More points go on where fewer ended.</summary>
/// <param name="Count">How many points: a power of two.</param>
public sealed record SobolDesign(int Count) : UnitDesign
{
    /// <inheritdoc/>
    public override string Problem(ImmutableArray<VariedFactor> factors) => factors.Length > SobolSequence.MostDimensions
        ? $"A Sobol sequence has at most {SobolSequence.MostDimensions} factors, found {factors.Length}; use a Latin hypercube."
        : OwenScrambling.Problem(Count);

    /// <inheritdoc/>
    public override double[][] Shares(ImmutableArray<VariedFactor> factors, Draws draws) =>
        OwenScrambling.Sobol(Count, [.. factors.Select(f => f.Path)], draws);
}
