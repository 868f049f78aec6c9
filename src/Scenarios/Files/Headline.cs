namespace NegotiationSim.Scenarios.Files;

/// <summary>The one number that answers a scenario's question: what its levers move.</summary>
/// <param name="Title">In plain words.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Figure">The number.</param>
public sealed record Headline(string Title, string Unit, FigureText Figure);
