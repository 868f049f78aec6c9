namespace NegotiationSim.Negotiation.Domains;

/// <summary>What the delay in a discount is measured in; the tools of the field differ, so it is always said.</summary>
public enum DiscountKind
{
    /// <summary>No discount.</summary>
    None,

    /// <summary>GENIUS: δ to the power of relative time, 0 at the start and 1 at the deadline.</summary>
    RelativeTime,

    /// <summary>Rubinstein (1982) and most other work: δ once for every round that passes.</summary>
    PerRound,
}
