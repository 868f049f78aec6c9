using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.History;

/// <summary>A parameter that was fitted to history.</summary>
/// <param name="Path">Path as for <c>--set</c>.</param>
/// <param name="Value">The value in force.</param>
/// <param name="From">First month of the window, <c>2022-01</c>.</param>
/// <param name="Until">Last month of the window.</param>
/// <param name="Series">Ids of the series it was fitted to.</param>
/// <param name="Objective">What was made small.</param>
public sealed record FittedParameter(string Path, double Value, string From, string Until, ImmutableArray<string> Series, string Objective);
