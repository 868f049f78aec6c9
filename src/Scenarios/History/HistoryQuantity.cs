namespace NegotiationSim.Scenarios.History;

/// <summary>What a recorded series measures.</summary>
public enum HistoryQuantity
{
    /// <summary>Goods traded, million US dollars; a year is the sum of its months.</summary>
    Flow,

    /// <summary>How much less than the benchmark an exporter earns, per cent; a year is the mean of its months.</summary>
    Discount,
}
