namespace NegotiationSim.Actors;

/// <summary>The steps of a month, in order.</summary>
public enum Phase
{
    /// <summary>Dated events of the scenario happen.</summary>
    Events = 0,

    /// <summary>Indicators are drawn up for everyone.</summary>
    Observe = 1,

    /// <summary>Every actor chooses from its menu.</summary>
    Decide = 2,

    /// <summary>Blocs, councils and parliaments vote on what was proposed.</summary>
    Vote = 3,

    /// <summary>Open dossiers are bargained over.</summary>
    Negotiate = 4,

    /// <summary>Measures come into force, are eased or end.</summary>
    Enact = 5,

    /// <summary>Goods flow through markets that clear.</summary>
    Trade = 6,

    /// <summary>Everyone lives with the result: income, prices, reserves, learning.</summary>
    Settle = 7,

    /// <summary>The month is written down.</summary>
    Record = 8,
}
