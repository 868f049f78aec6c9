namespace NegotiationSim.Model.Figures;

/// <summary>A series is spelt in a way that means nothing in a scenario; the message says what to write instead.</summary>
/// <param name="message">In words, for the person who wrote it.</param>
public sealed class FigureException(string message) : Exception(message);
