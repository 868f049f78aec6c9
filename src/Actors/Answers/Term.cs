namespace NegotiationSim.Actors.Answers;

/// <summary>A named number with its unit: an indicator, a fact about an option, a part of a score.</summary>
/// <param name="Name">Kebab-case name, such as <c>import-loss</c>.</param>
/// <param name="Value">The number; never NaN.</param>
/// <param name="Unit">Its unit, such as <c>u</c> (1 % of own base GDP a year), <c>million USD</c>, <c>share</c>.</param>
public sealed record Term(string Name, double Value, string Unit);
