using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Experiments.Ensembles;

/// <summary>
/// The headline figures of all replicates. Every replicate has its own cells, so workers write without a lock, and
/// whatever order they finish in, the table is the same.
/// </summary>
internal sealed class EnsembleValues(ImmutableArray<HeadlineSeries> series, int months, int replicates)
{
    private readonly double[][] cells = [.. series.Select(_ => new double[(long)months * replicates])];
    private readonly Digest[] digests = new Digest[replicates];

    public void Set(int series, int month, int replicate, double value) => cells[series][((long)month * replicates) + replicate] = value;

    public void SetDigest(int replicate, Digest digest) => digests[replicate] = digest;

    public void Take(ImmutableArray<HeadlineSeries> series, int replicate, StoredReplicate stored)
    {
        for (var s = 0; s < series.Length; s++)
        {
            var figures = stored.Figures(series[s].Id);
            for (var m = 0; m < figures.Length; m++) Set(s, m, replicate, figures[m]);
        }

        SetDigest(replicate, stored.Digest);
    }

    public EnsembleResult Result()
    {
        var bands = cells.Select(of => Enumerable.Range(0, months).Select(
            m => Band.Of(of.AsSpan(m * replicates, replicates))).ToImmutableArray());
        return new EnsembleResult(series, [.. bands], EnsembleDigest.Of(digests), replicates);
    }
}
