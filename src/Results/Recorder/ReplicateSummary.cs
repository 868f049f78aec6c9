using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Results.Recorder;

/// <summary>
/// All that an ensemble keeps of a replicate. It has a canonical form, so that whoever computes a replicate need not be who keeps it.
/// </summary>
/// <param name="Months">Month by month, from the first to the last.</param>
public sealed record ReplicateSummary(ImmutableArray<SummaryMonth> Months)
{
    /// <summary>Chained digest of the whole replicate.</summary>
    public Digest Digest => Months[^1].Digest;
}
