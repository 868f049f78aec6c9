namespace NegotiationSim.Scenarios.Files;

/// <summary>Something a class may move.</summary>
/// <param name="Id">Unique in the scenario, kebab-case.</param>
/// <param name="Title">In plain words.</param>
/// <param name="Path">Path as for <c>--set</c>.</param>
/// <param name="Value">Where it stands in the scenario.</param>
/// <param name="Min">Left end.</param>
/// <param name="Max">Right end.</param>
/// <param name="Unit">Unit shown.</param>
/// <param name="Help">What moving it means.</param>
public sealed record Lever(string Id, string Title, string Path, double Value, double Min, double Max, string Unit, string Help);
