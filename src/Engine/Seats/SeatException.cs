namespace NegotiationSim.Engine.Seats;

/// <summary>A seat cannot be asked: its program ended or does not speak the protocol.</summary>
public sealed class SeatException(string message) : Exception(message);
