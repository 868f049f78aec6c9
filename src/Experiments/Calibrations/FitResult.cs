using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Calibrations;

/// <summary>What a fit came to.</summary>
/// <param name="Values">The parameters, in the order they were named.</param>
/// <param name="Before">J of the scenario as it was.</param>
/// <param name="After">J of the fitted scenario.</param>
/// <param name="Evaluations">Points evaluated, those found in the journal included.</param>
/// <param name="Converged">Whether the search ended by itself, not by its budget.</param>
public sealed record FitResult(ImmutableArray<FittedValue> Values, double Before, double After, int Evaluations, bool Converged);
