using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Designs;

/// <summary>Something an experiment varies.</summary>
/// <param name="Path">Path as for <c>--set</c>.</param>
/// <param name="Values">Levels as written, for a factorial design; empty for a range.</param>
/// <param name="Min">Lower end of the range.</param>
/// <param name="Max">Upper end of the range.</param>
/// <param name="Logarithmic">Whether the range is walked in ratios; both ends are positive then.</param>
public sealed record Factor(string Path, ImmutableArray<string> Values, double Min, double Max, bool Logarithmic)
{
    /// <summary>The value at a share of the range, 0 to 1.</summary>
    public double At(double share) => Logarithmic ? Min * Math.Pow(Max / Min, share) : Min + (share * (Max - Min));
}
