using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>A full factorial: every combination of the factors' levels, the last factor turning fastest.</summary>
public sealed record GridDesign : SamplingDesign
{
    /// <inheritdoc/>
    public override string Problem(ImmutableArray<VariedFactor> factors)
    {
        if (Levels.Missing(factors, "grid") is { Length: > 0 } missing) return missing;
        var points = factors.Aggregate(1.0, (n, f) => n * Levels.Of(f).Length);
        return points > MostPoints ? $"The grid has more than {MostPoints} points; leave out levels, or use a Latin hypercube." : "";
    }

    /// <inheritdoc/>
    protected override ImmutableArray<ImmutableArray<string>> Rows(ImmutableArray<VariedFactor> factors, Draws draws)
    {
        IEnumerable<ImmutableArray<string>> rows = [[]];
        foreach (var factor in factors) rows = rows.SelectMany(row => Levels.Of(factor).Select(row.Add));
        return [.. rows];
    }
}
