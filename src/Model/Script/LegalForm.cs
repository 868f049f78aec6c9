namespace NegotiationSim.Model.Script;

/// <summary>The legal act behind a measure or an easing; it sets the cost of reversal and who must agree to end it.</summary>
public enum LegalForm
{
    /// <summary>A licence: revocable at once.</summary>
    Licence,

    /// <summary>A waiver, usually for 180 days.</summary>
    Waiver,

    /// <summary>An executive act.</summary>
    ExecutiveAct,

    /// <summary>A statute; ending it needs the legislature.</summary>
    Statute,

    /// <summary>A decision of the EU Council: unanimous, to be renewed every six months.</summary>
    CouncilDecision,

    /// <summary>A Council regulation by qualified majority, without expiry.</summary>
    CouncilRegulation,

    /// <summary>A resolution of the UN Security Council.</summary>
    SecurityCouncil,

    /// <summary>A decision of firms, with no legal act behind it.</summary>
    Private,
}
