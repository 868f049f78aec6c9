namespace NegotiationSim.Grains.Replicates;

/// <summary>One replicate to run.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Replicate">The replicate, from 0.</param>
[Alias("negsim.silo.ReplicateOrder")]
public sealed record ReplicateOrder(string Run, long Seed, int Replicate);
