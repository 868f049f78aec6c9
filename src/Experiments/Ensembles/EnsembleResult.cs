using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Experiments.Ensembles;

/// <summary>What many replicates of one scenario came to.</summary>
/// <param name="Series">The headline series, in the scenario's order.</param>
/// <param name="Bands">By series, then by month.</param>
/// <param name="Digest">Digest over the replicates' digests in order: the same for any number of workers.</param>
/// <param name="Replicates">How many there are.</param>
public sealed record EnsembleResult(
    ImmutableArray<HeadlineSeries> Series, ImmutableArray<ImmutableArray<Band>> Bands, Digest Digest, int Replicates)
{
    /// <summary>The medians of one series, by month.</summary>
    public double[] Medians(int series) => [.. Bands[series].Select(b => b.Median)];
}
