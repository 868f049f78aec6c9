using NegotiationSim.Results.Store;

namespace NegotiationSim.Runner.Run;

/// <summary>What <c>negsim run</c> was asked for.</summary>
/// <param name="Scenario">Name or path; empty where a run is resumed.</param>
/// <param name="Changes">Changes to the scenario, in order.</param>
/// <param name="Seed">Seed of all draws.</param>
/// <param name="Replicates">How many replicates.</param>
/// <param name="Jobs">Replicates at a time.</param>
/// <param name="Engine">Where actors live.</param>
/// <param name="Out">Run folder; null for a new one.</param>
/// <param name="Resume">Whether to go on with the run in <paramref name="Out"/>.</param>
/// <param name="Keep">How much is kept.</param>
/// <param name="Quiet">No progress and no tables.</param>
/// <param name="Json">One JSON object on stdout.</param>
/// <param name="Telemetry">Where traces and metrics go.</param>
/// <param name="Seats">Programs that play actors, <c>ACTOR=command line</c>.</param>
internal sealed record RunRequest(
    string Scenario, IReadOnlyList<string> Changes, long Seed, int Replicates, int Jobs, string Engine, string? Out,
    bool Resume, Keep Keep, bool Quiet, bool Json, string Telemetry, IReadOnlyList<string> Seats)
{
    /// <summary>The replicate of an ensemble to repeat; null for a run of its own.</summary>
    public int? Replicate { get; init; }

    /// <summary>Where run folders go when none is named.</summary>
    public const string Runs = "runs";
}
