namespace NegotiationSim.Engine.PlugIns;

/// <summary>
/// A plug-in does not come to an end. The run stands where its last complete month is and can be resumed; the message names actor and
/// month.
/// </summary>
public sealed class HangException(string message) : Exception(message);
