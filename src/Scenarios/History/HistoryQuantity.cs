namespace NegotiationSim.Scenarios.History;

/// <summary>What a recorded series measures.</summary>
public enum HistoryQuantity
{
    /// <summary>Goods traded, million US dollars; a year is the sum of its months.</summary>
    Flow,

    /// <summary>How much less than the benchmark an exporter earns on average, per cent; a year is the mean of its months.</summary>
    Discount,

    /// <summary>
    /// How much less than the benchmark a price quoted at an exporter's port is, per cent; a year is the mean of its months.
    /// </summary>
    QuotedDiscount,

    /// <summary>Share of the exporters named in what the importers named buy abroad, per cent; a year is the mean of its months.</summary>
    Share,
}
