using System.Collections.Immutable;
using NegotiationSim.Experiments.Sampling;

namespace NegotiationSim.Experiments.Designs;

/// <summary>Something an experiment varies.</summary>
/// <param name="Path">Path as for <c>--set</c>.</param>
/// <param name="Values">Levels as written; empty for a range.</param>
/// <param name="Min">Lower end of the range.</param>
/// <param name="Max">Upper end of the range.</param>
/// <param name="Logarithmic">Whether the range is walked in ratios; both ends are positive then.</param>
public sealed record Factor(string Path, ImmutableArray<string> Values, double Min, double Max, bool Logarithmic)
{
    /// <summary>Its unit; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Factors of one group are moved together in sensitivity designs; empty for a group of its own.</summary>
    public string Group { get; init; } = "";

    /// <summary>How values are spread within the range where that is neither evenly nor in ratios; else null.</summary>
    public Distribution? Spread { get; init; }

    /// <summary>The factor as designs take it.</summary>
    public VariedFactor Varied => new(Path, Unit, Distribution, Group);

    private Distribution Distribution => Spread is not null ? Spread
        : !Values.IsEmpty ? new LevelsDistribution(Values)
        : Logarithmic ? new LogUniformDistribution(Min, Max) : new UniformDistribution(Min, Max);
}
