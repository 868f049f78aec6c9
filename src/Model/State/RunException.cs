namespace NegotiationSim.Model.State;

/// <summary>
/// A run cannot go on: a behaviour failed, or a market has no solution. The message is for people and names actor or market, and month.
/// </summary>
public sealed class RunException(string message) : Exception(message);
