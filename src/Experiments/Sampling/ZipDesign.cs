using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>Levels side by side: the first of every factor make the first point, the second the second.</summary>
public sealed record ZipDesign : SamplingDesign
{
    /// <inheritdoc/>
    public override string Problem(ImmutableArray<VariedFactor> factors)
    {
        if (Levels.Missing(factors, "zip") is { Length: > 0 } missing) return missing;
        var count = Levels.Of(factors[0]).Length;
        return factors.FirstOrDefault(f => Levels.Of(f).Length != count) is { } other
            ? $"A zip needs as many levels of every factor: {factors[0].Path} has {count}, {other.Path} {Levels.Of(other).Length}."
            : "";
    }

    /// <inheritdoc/>
    protected override ImmutableArray<ImmutableArray<string>> Rows(ImmutableArray<VariedFactor> factors, Draws draws) =>
        [.. Enumerable.Range(0, Levels.Of(factors[0]).Length).Select(p => factors.Select(f => Levels.Of(f)[p]).ToImmutableArray())];
}
