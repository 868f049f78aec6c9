namespace NegotiationSim.Model.State;

/// <summary>Where a third party's consent stands.</summary>
public enum ConsentStage
{
    /// <summary>It is negotiated.</summary>
    Open = 0,

    /// <summary>It was given, for a price that may be 0.</summary>
    Given = 1,

    /// <summary>It was refused.</summary>
    Refused = 2,
}
