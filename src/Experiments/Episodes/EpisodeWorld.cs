using System.Collections.Immutable;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Experiments.Episodes;

/// <summary>A generated scenario with many issues in it.</summary>
/// <param name="Scenario">The scenario, in decided mode.</param>
/// <param name="Cases">Its issues.</param>
public sealed record EpisodeWorld(LoadedScenario Scenario, ImmutableArray<EpisodeCase> Cases);
