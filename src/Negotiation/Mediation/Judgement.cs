namespace NegotiationSim.Negotiation.Mediation;

/// <summary>What a party tells the mediator about a change of the text.</summary>
public enum Judgement
{
    /// <summary>The change would push the text below what the party gets without a deal.</summary>
    Veto,

    /// <summary>Worse than the present text.</summary>
    Worse,

    /// <summary>Neither better nor worse.</summary>
    Same,

    /// <summary>Better than the present text.</summary>
    Better,
}
