using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Designs;

/// <summary>What a combination of values has to fulfil to be a point: at least one of some comparisons.</summary>
/// <param name="Text">As written.</param>
/// <param name="AnyOf">The comparisons, which <c>or</c> joins.</param>
public sealed record Constraint(string Text, ImmutableArray<Comparison> AnyOf)
{
    /// <summary>Whether a point fulfils it.</summary>
    /// <param name="values">The factors' values, in factor order.</param>
    public bool Holds(ImmutableArray<string> values) => AnyOf.Any(c => c.Holds(values));
}
