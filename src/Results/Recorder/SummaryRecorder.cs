using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Results.Recorder;

/// <summary>Keeps in memory what an ensemble keeps of a replicate.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="series">The series to keep.</param>
public sealed class SummaryRecorder(ResolvedScenario scenario, ImmutableArray<HeadlineSeries> series) : IRunRecorder
{
    private readonly ImmutableArray<SummaryMonth>.Builder months = ImmutableArray.CreateBuilder<SummaryMonth>(scenario.Months);

    /// <summary>What was recorded so far.</summary>
    public ReplicateSummary Summary => new(months.ToImmutable());

    /// <inheritdoc/>
    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        var row = MonthSummary.Of(month);
        var figures = series.Select(s => s.Value(month) is var value && double.IsNaN(value) ? (double?)null : value);
        months.Add(new SummaryMonth(month.Month, month.Digest, row.Trade, row.Iterations, row.Residual, [.. figures],
            scenario.Mode == MeasureMode.Decided ? month.Happened : []));
        return ValueTask.CompletedTask;
    }
}
