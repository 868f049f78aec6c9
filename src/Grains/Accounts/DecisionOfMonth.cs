using NegotiationSim.Model.State;

namespace NegotiationSim.Grains.Accounts;

/// <summary>A decision and when it was taken.</summary>
/// <param name="Month">Months since the start, from 0.</param>
/// <param name="Decision">The decision.</param>
public sealed record DecisionOfMonth(int Month, Decision Decision);
