namespace NegotiationSim.Model.Script;

/// <summary>What a scripted event changes.</summary>
public enum EventKind
{
    /// <summary>Nothing; it is shown and told to the economies concerned.</summary>
    News,

    /// <summary>State of war of the pair: 1 fighting, 0.5 talks under way, 0 peace.</summary>
    War,

    /// <summary>
    /// A new term: the value, -1 to 1, is the mean of the party's leaning towards the second economy, or towards everyone where there is
    /// one economy; the leader's own leaning is drawn around it.
    /// </summary>
    Leader,

    /// <summary>Capacity of the economy to supply every commodity is multiplied by the value.</summary>
    SupplyShock,

    /// <summary>Demand of the economy is multiplied by the value.</summary>
    DemandShock,

    /// <summary>Enforcement in practice of the first economy's measures is set to the value, 0 to 1.</summary>
    Enforcement,

    /// <summary>An election in each economy; its date is known beforehand.</summary>
    Election,

    /// <summary>A dispute of the first economy with the second short of war: 1 open, 0 settled.</summary>
    Dispute,

    /// <summary>A public quarrel: the first economy confronts its guest, the second; the value is its size, 0 to 1.</summary>
    Confrontation,

    /// <summary>An economic forum held by the first economy; the value is attendance, 0 to 1.</summary>
    Forum,

    /// <summary>The first economy's fund invites firms of the second; the value is the strength of the offer, 0 to 10.</summary>
    Fund,

    /// <summary>Business and academia of both economies meet; the value adds to their contacts, 0 to 1.</summary>
    TrackTwo,

    /// <summary>Both economies have agreed on projects; the value is their share of what is closed, 0 to 1.</summary>
    Contract,

    /// <summary>A shock common to all; the value is what cooperation would bring each, in u (1 % of GDP a year).</summary>
    CommonShock,

    /// <summary>The first economy promises aid to the second; the value is billion US dollars a year.</summary>
    Aid,

    /// <summary>
    /// The second economy joins the bloc of the first: the first bloc in world order that has the first and not the second.
    /// </summary>
    Accession,
}
