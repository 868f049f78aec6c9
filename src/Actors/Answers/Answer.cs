using System.Collections.Immutable;

namespace NegotiationSim.Actors.Answers;

/// <summary>What an actor does in one phase.</summary>
/// <param name="Chosen">Ids of the options chosen, in order of importance; none is an answer too.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Mandate">The month's mandate at a table; null in other phases.</param>
public sealed record Answer(ImmutableArray<string> Chosen, Reasons Reasons, Mandate? Mandate = null)
{
    /// <summary>Nothing is done, and nothing was weighed.</summary>
    public static Answer Nothing { get; } = new([], Reasons.None);
}
