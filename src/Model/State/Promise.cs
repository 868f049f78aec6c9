namespace NegotiationSim.Model.State;

/// <summary>What a member was promised for its vote.</summary>
/// <param name="Economy">Ordinal of the member.</param>
/// <param name="Value">u of the member, a year.</param>
public sealed record Promise(int Economy, double Value);
