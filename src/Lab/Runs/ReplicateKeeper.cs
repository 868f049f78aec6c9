using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Lab.Runs;

/// <summary>Keeps the headline figures and happenings of one replicate, and every month whole where it is to be told.</summary>
/// <param name="series">The headline series.</param>
/// <param name="months">Length of the run.</param>
/// <param name="whole">Whether the months are kept whole.</param>
internal sealed class ReplicateKeeper(ImmutableArray<HeadlineSeries> series, int months, bool whole) : IRunRecorder
{
    private readonly double[][] values = [.. series.Select(_ => new double[months])];
    private readonly ImmutableArray<(int, Happening)>.Builder happened = ImmutableArray.CreateBuilder<(int, Happening)>();

    /// <summary>The months, where they are kept whole.</summary>
    public List<MonthRecord> Months { get; } = [];

    /// <inheritdoc/>
    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        for (var s = 0; s < values.Length; s++) values[s][month.Month] = series[s].Value(month);
        foreach (var one in month.Happened) happened.Add((month.Month, one));
        if (whole) Months.Add(month);
        return ValueTask.CompletedTask;
    }

    /// <summary>What was kept.</summary>
    public Replicate Result(Digest digest) => new(digest, [.. values.Select(v => ImmutableArray.Create(v))], happened.ToImmutable());
}
