namespace NegotiationSim.Model.Worlds;

/// <summary>How a bloc lends to states whose reserves run out.</summary>
public enum Lending
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By a development bank, to its members, without conditions.</summary>
    Members,

    /// <summary>To anybody, against policies its members ask for; they vote by GDP.</summary>
    Conditional,
}
