using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Engine.Runs;

/// <summary>Keeps the headline figures of one run in memory, for the summary at its end.</summary>
/// <param name="scenario">The scenario run.</param>
public sealed class HeadlineTrack(ResolvedScenario scenario) : IRunRecorder
{
    private readonly double[][] values = [.. Headlines.Of(scenario).Select(_ => new double[scenario.Months])];

    /// <summary>The series, in the scenario's order.</summary>
    public ImmutableArray<HeadlineSeries> Series { get; } = Headlines.Of(scenario);

    /// <summary>Months known, from the first on.</summary>
    public int Months { get; private set; }

    /// <summary>The figures of one series, by month.</summary>
    public ReadOnlySpan<double> Values(int series) => values[series].AsSpan(0, Months);

    /// <summary>Takes the first months from where they are stored.</summary>
    /// <param name="months">How many.</param>
    /// <param name="stored">Figures of a series by id.</param>
    public void Restore(int months, Func<string, ImmutableArray<double>> stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        for (var s = 0; s < values.Length; s++) stored(Series[s].Id).AsSpan()[..months].CopyTo(values[s]);
        Months = months;
    }

    /// <inheritdoc/>
    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        for (var s = 0; s < values.Length; s++) values[s][month.Month] = Series[s].Value(month);
        Months = month.Month + 1;
        return ValueTask.CompletedTask;
    }
}
