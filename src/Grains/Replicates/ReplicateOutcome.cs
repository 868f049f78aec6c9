using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Grains.Replicates;

/// <summary>How a replicate ended.</summary>
/// <param name="Months">Months completed.</param>
/// <param name="Digest">Chained digest of them.</param>
/// <param name="Fault">Why it stopped early; empty where it did not.</param>
[Alias("negsim.silo.ReplicateOutcome")]
public sealed record ReplicateOutcome(int Months, Digest Digest, string Fault);
