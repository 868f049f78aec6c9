namespace NegotiationSim.Model.Market;

/// <summary>A price that a market must come out at, by way of a factor on all demand.</summary>
/// <param name="Counts">Which exporters make the price, by ordinal; their sales-weighted mean is what is compared.</param>
/// <param name="LogPrice">ln of the price relative to the base.</param>
public sealed record PriceGoal(bool[] Counts, double LogPrice);
