namespace NegotiationSim.Model.Script;

/// <summary>What a scripted event changes.</summary>
public enum EventKind
{
    /// <summary>Nothing; it is shown and told to the economies concerned.</summary>
    News,

    /// <summary>State of war of the pair: 1 fighting, 0.5 talks under way, 0 peace.</summary>
    War,

    /// <summary>A new term: the value, -1 to 1, is the mean of the party's leaning towards the second economy, or towards everyone where there is one economy; the leader's own leaning is drawn around it.</summary>
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
}
