using System.Collections.Immutable;

namespace NegotiationSim.Results.Store;

/// <summary>What a store says about a run before its first month.</summary>
/// <param name="Name">Name of the run, unique in the store.</param>
/// <param name="ScenarioHash">SHA-256 of the resolved scenario, hexadecimal.</param>
/// <param name="Seed">Seed of all draws.</param>
/// <param name="Replicates">How many replicates were asked for.</param>
/// <param name="Months">Length of the run, months.</param>
/// <param name="Settings">What was changed against the scenario file, path and value, in path order.</param>
/// <param name="Keep">How much is kept.</param>
public sealed record RunHeader(
    string Name, string ScenarioHash, long Seed, int Replicates, int Months,
    ImmutableArray<KeyValuePair<string, string>> Settings, Keep Keep)
{
    /// <summary>
    /// Digest of everything that makes its results, hexadecimal; the run folder says what it is made of. Default empty: not known.
    /// </summary>
    public string Id { get; init; } = "";
}
