namespace NegotiationSim.Scenarios.History;

/// <summary>Whose books a flow is read from.</summary>
public enum FlowView
{
    /// <summary>By country of origin and final destination, as importers' statistics by origin are.</summary>
    Origin,

    /// <summary>As exporters' customs report it: goods through a hub are booked to the hub and out of it.</summary>
    Exporter,

    /// <summary>As importers' customs report it: without what never arrives (ghost trade).</summary>
    Importer,
}
