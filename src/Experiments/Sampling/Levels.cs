using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>The levels of factors that have some.</summary>
internal static class Levels
{
    /// <summary>The levels of a factor; none for one that has a range.</summary>
    public static ImmutableArray<string> Of(VariedFactor factor) => factor.Distribution is LevelsDistribution levels ? levels.Values : [];

    /// <summary>Names the first factor without levels, and what to write; empty where all have some.</summary>
    public static string Missing(ImmutableArray<VariedFactor> factors, string design) =>
        factors.FirstOrDefault(f => Of(f).IsEmpty) is { } factor
            ? $"A {design} needs levels of every factor; {factor.Path} has none. Write for example \"values\": [0.1, 0.2]." : "";
}
