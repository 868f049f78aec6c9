using System.Collections.Immutable;

namespace NegotiationSim.Model.Script;

/// <summary>How a breach that was found is dealt with.</summary>
/// <param name="Triggers">Ordinals of the actors whose yes opens a dispute; empty where any breach does.</param>
/// <param name="KeptByDefault">Whether relief stays unless a vote reimposes it; else it is reimposed unless a vote keeps it.</param>
/// <param name="Expiry">Months in force after which no dispute can be opened any more; 0 without end.</param>
public sealed record SnapbackRule(ImmutableArray<int> Triggers, bool KeptByDefault, int Expiry)
{
    /// <summary>Any breach opens a dispute; relief is reimposed unless a vote keeps it; without end.</summary>
    public static SnapbackRule Usual { get; } = new([], false, 0);
}
