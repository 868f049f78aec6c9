using System.Collections.Immutable;
using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>A point that two experiments have: the same values of the same factors.</summary>
/// <param name="Base">The point in the base.</param>
/// <param name="Variant">The point in the variant; it may have another number there.</param>
/// <param name="Equal">How many of the pairs of runs are equal in every month, by their digests.</param>
/// <param name="FirstEvent">The first event that differs, of the first replicate in which one does, in words; empty where none does
/// or none is kept.</param>
/// <param name="Outcomes">Its outcomes, in the order of <see cref="ComparedExperiments.Outcomes"/>.</param>
public sealed record ComparedPoint(
    DesignPoint Base, DesignPoint Variant, int Equal, string FirstEvent, ImmutableArray<OutcomeDifference> Outcomes);
