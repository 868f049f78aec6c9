using NegotiationSim.Engine.Runs;

namespace NegotiationSim.Experiments.Sweeps;

/// <summary>How a sweep is run; results do not depend on it.</summary>
public sealed record SweepOrder
{
    /// <summary>Replicates at a time; default 1. Where others compute them, how many are planned and kept at a time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Which points; default all.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Whether points that failed are tried again; default false: they stay rows with their reason.</summary>
    public bool RetryFailed { get; init; }

    /// <summary>Who computes the replicates; default null: workers of this process.</summary>
    public IReplicateSource? Source { get; init; }

    /// <summary>Told how far it is, from any worker; default nobody is.</summary>
    public Action<SweepProgress> Progress { get; init; } = _ => { };
}
