namespace NegotiationSim.Experiments.Sweeps;

/// <summary>How a sweep is run; results do not depend on it.</summary>
public sealed record SweepOrder
{
    /// <summary>Replicates at a time; default 1.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Which points; default all.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Whether points that failed are tried again; default false: they stay rows with their reason.</summary>
    public bool RetryFailed { get; init; }

    /// <summary>Told how far it is, from any worker; default nobody is.</summary>
    public Action<SweepProgress> Progress { get; init; } = _ => { };
}
