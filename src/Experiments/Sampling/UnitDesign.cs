using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>A design laid out in the unit cube and then given each factor's distribution.</summary>
public abstract record UnitDesign : SamplingDesign
{
    /// <summary>The points in the unit cube: by point, then factor, 0 to 1.</summary>
    /// <param name="factors">What varies.</param>
    /// <param name="draws">Where the design's chance comes from.</param>
    public abstract double[][] Shares(ImmutableArray<VariedFactor> factors, Draws draws);

    /// <inheritdoc/>
    protected sealed override ImmutableArray<ImmutableArray<string>> Rows(ImmutableArray<VariedFactor> factors, Draws draws) =>
        [.. Shares(factors, draws).Select(row => row.Select((share, f) => factors[f].Distribution.At(share)).ToImmutableArray())];
}
