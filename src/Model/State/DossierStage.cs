namespace NegotiationSim.Model.State;

/// <summary>Where a dossier stands. What may follow what is <see cref="DossierState"/>'s to say.</summary>
public enum DossierStage
{
    /// <summary>Nobody has spoken of it.</summary>
    Unopened = 0,

    /// <summary>Deniable talks that learn what the other side wants.</summary>
    Probe = 1,

    /// <summary>Parties are to say what they want.</summary>
    Mandate = 2,

    /// <summary>Offers are made.</summary>
    Bargaining = 3,

    /// <summary>The negotiators agree; those at home have not been asked.</summary>
    Initialled = 4,

    /// <summary>Institutions vote.</summary>
    Ratification = 5,

    /// <summary>The deal holds, in one of its phases.</summary>
    InForce = 6,

    /// <summary>A breach was found; relief is reimposed unless a vote keeps it.</summary>
    Dispute = 7,

    /// <summary>Relief was reimposed.</summary>
    SnappedBack = 8,

    /// <summary>The deal's time ran out.</summary>
    Expired = 9,

    /// <summary>No deal came of it.</summary>
    Failed = 10,

    /// <summary>The negotiators agree on what others own; those are asked for their consent.</summary>
    Consent = 11,
}
