namespace NegotiationSim.Model.Equilibrium;

/// <summary>There is no equilibrium, or it was not reached; the message names region and sector where one is at fault.</summary>
/// <param name="message">A sentence for people.</param>
public sealed class EquilibriumException(string message) : Exception(message);
