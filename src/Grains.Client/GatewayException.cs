namespace NegotiationSim.Grains.Client;

/// <summary>Nobody let this program in; the message says what to look at.</summary>
/// <param name="message">For people.</param>
/// <param name="inner">What Orleans said.</param>
public sealed class GatewayException(string message, Exception? inner) : IOException(message, inner);
