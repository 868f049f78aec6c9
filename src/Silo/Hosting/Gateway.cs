namespace NegotiationSim.Silo.Hosting;

/// <summary>Where clients come in, and what lets them.</summary>
/// <param name="Port">Port on the loopback interface, 1 to 65535.</param>
/// <param name="Key">What a client must know: at least 128 random bits.</param>
public sealed record Gateway(int Port, byte[] Key);
