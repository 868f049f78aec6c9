namespace NegotiationSim.Grains.Runs;

/// <summary>The vault cannot be reached now. The work goes on when it can.</summary>
public sealed class VaultUnavailableException(string message, Exception inner) : Exception(message, inner);
