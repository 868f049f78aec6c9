using System.Collections.Immutable;

namespace NegotiationSim.Model.State;

/// <summary>A measure that is decided and not yet in force: its act is drafted, and those it hits have time to turn elsewhere.</summary>
/// <param name="Measure">Ordinal of the measure.</param>
/// <param name="Due">Month in which it comes into force.</param>
/// <param name="Open">Whether each of its carve-outs is open from the start.</param>
public sealed record Adoption(int Measure, int Due, ImmutableArray<bool> Open);
