using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Designs;

/// <summary>A sweep over a scenario.</summary>
/// <param name="Name">Name of the file without its ending.</param>
/// <param name="Title">One line.</param>
/// <param name="Scenario">Name or path of the scenario.</param>
/// <param name="Seed">Seed of all draws, the design's included.</param>
/// <param name="Replicates">Replicates a point; they share their luck between points.</param>
/// <param name="Changes">Changes common to all points, as for <c>--set</c>.</param>
/// <param name="Kind">How points are laid out.</param>
/// <param name="Points">How many points a Latin hypercube has.</param>
/// <param name="Factors">What varies.</param>
public sealed record Experiment(
    string Name, string Title, string Scenario, long Seed, int Replicates, ImmutableArray<string> Changes,
    DesignKind Kind, int Points, ImmutableArray<Factor> Factors);
