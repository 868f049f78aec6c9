using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>Which factors a sensitivity design moves together.</summary>
/// <param name="Names">The groups in the order their first factors stand; a factor without a group is one under its path.</param>
/// <param name="OfFactor">The group of each factor, an index into <paramref name="Names"/>.</param>
public sealed record FactorGroups(ImmutableArray<string> Names, ImmutableArray<int> OfFactor)
{
    /// <summary>The groups of some factors.</summary>
    public static FactorGroups Of(ImmutableArray<VariedFactor> factors)
    {
        var own = factors.Select(f => f.Group.Length > 0 ? f.Group : f.Path).ToArray();
        ImmutableArray<string> names = [.. own.Distinct(StringComparer.Ordinal)];
        return new FactorGroups(names, [.. own.Select(g => names.IndexOf(g, StringComparer.Ordinal))]);
    }
}
