using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Experiments.Ensembles;

/// <summary>Puts a replicate's headline figures into the ensemble's table, and hands the months on to what keeps them.</summary>
internal sealed class ReplicateRecorder(ImmutableArray<HeadlineSeries> series, EnsembleValues values, int replicate, IRunRecorder? kept)
    : IRunRecorder
{
    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        for (var s = 0; s < series.Length; s++) values.Set(s, month.Month, replicate, series[s].Value(month));
        return kept?.RecordAsync(month, cancellation) ?? ValueTask.CompletedTask;
    }
}
