namespace NegotiationSim.Actors.Codec;

/// <summary>A value cannot be written canonically, or bytes are not the canonical form of the type asked for.</summary>
public sealed class CanonicalException(string message) : Exception(message);
