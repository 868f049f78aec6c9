using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>A point that cannot be compared, as only one of two experiments has runs of it.</summary>
/// <param name="Point">The point.</param>
/// <param name="IsOfBase">Whether the base has it; else the variant.</param>
/// <param name="Why">Why the other has no runs of it, such as <c>not in the other design</c>.</param>
public sealed record LonePoint(DesignPoint Point, bool IsOfBase, string Why);
