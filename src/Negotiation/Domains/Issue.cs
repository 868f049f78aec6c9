using System.Collections.Immutable;

namespace NegotiationSim.Negotiation.Domains;

/// <summary>One thing to be settled, with the values it can take, in file order.</summary>
/// <param name="Name">What is being settled, e.g. <c>quota</c>.</param>
/// <param name="Values">The possible values, at least one; their position is the value's index.</param>
public sealed record Issue(string Name, ImmutableArray<string> Values)
{
    /// <summary>How many values the issue can take.</summary>
    public int Count => Values.Length;
}
