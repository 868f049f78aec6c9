namespace NegotiationSim.Model.Script;

/// <summary>What a scripted event changes.</summary>
public enum EventKind
{
    /// <summary>Nothing; it is shown and told to the economies concerned.</summary>
    News,

    /// <summary>State of war of the pair: 1 fighting, 0.5 talks under way, 0 peace.</summary>
    War,

    /// <summary>A new leader: the first economy's leaning towards the second, -1 to 1; with one economy, a new term with a drawn leaning.</summary>
    Leader,

    /// <summary>Capacity of the economy to supply every commodity is multiplied by the value.</summary>
    SupplyShock,

    /// <summary>Demand of the economy is multiplied by the value.</summary>
    DemandShock,

    /// <summary>Enforcement in practice of the first economy's measures is set to the value, 0 to 1.</summary>
    Enforcement,
}
