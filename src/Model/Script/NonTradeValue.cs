namespace NegotiationSim.Model.Script;

/// <summary>What something is worth to an actor beside trade.</summary>
/// <param name="Actor">Ordinal of the actor.</param>
/// <param name="Value">u: 1 % of own base GDP a year.</param>
public sealed record NonTradeValue(int Actor, double Value);
