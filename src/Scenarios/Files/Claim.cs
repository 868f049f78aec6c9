using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Files;

/// <summary>A sentence about a scenario that runs can prove wrong.</summary>
/// <param name="Says">The sentence.</param>
/// <param name="Figure">The number it is about.</param>
/// <param name="Against">Changes, as for <c>--set</c>, of the scenario it is set against, run with the same draws; empty for none.</param>
/// <param name="Replicates">Over how many runs: the median counts, of what happens or not the share of runs.</param>
/// <param name="Least">Least value; set against another scenario, least change from that one to this, per cent (points of what happens or
/// not).</param>
/// <param name="Most">Greatest value, likewise.</param>
public sealed record Claim(string Says, FigureText Figure, ImmutableArray<string> Against, int Replicates, double Least, double Most);
