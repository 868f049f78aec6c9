namespace NegotiationSim.Experiments.Sweeps;

/// <summary>How far a sweep is.</summary>
/// <param name="Done">Runs that are done, those of earlier sittings included, and those that failed.</param>
/// <param name="Of">Runs in all.</param>
/// <param name="Failed">Runs that failed in this sitting.</param>
public readonly record struct SweepProgress(int Done, int Of, int Failed);
