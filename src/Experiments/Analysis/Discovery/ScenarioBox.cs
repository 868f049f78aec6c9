using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Analysis.Discovery;

/// <summary>A region of the factors in which the cases of interest lie close together.</summary>
/// <param name="Limits">The factors it limits, the most telling first; the others are free.</param>
/// <param name="Density">Share of the points inside that are of interest.</param>
/// <param name="Coverage">Share of the points of interest that are inside.</param>
/// <param name="Mass">Share of all points that are inside.</param>
public sealed record ScenarioBox(ImmutableArray<BoxLimit> Limits, double Density, double Coverage, double Mass);
