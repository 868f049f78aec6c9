using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Recorder;

/// <summary>
/// Keeps one replicate month by month: all of a month's rows and its checkpoint are one transaction, unique by run,
/// replicate and month. A month that is stored already is compared and left alone.
/// </summary>
public sealed class SqliteRecorder : IRunRecorder
{
    private readonly RunStore store;
    private readonly long run;
    private readonly int replicate;
    private readonly ResolvedScenario scenario;
    private readonly MonthRows rows;
    private readonly YearlyFlows year;
    private WorldState? last;
    private int? expected;

    /// <summary>Records one replicate. To go on with a run, start at <see cref="RunStore.ResumePoint"/>.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="run">The run's number in the store.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="keep">How much to keep; for <see cref="Keep.Headlines"/> use <see cref="HeadlineRecorder"/>.</param>
    /// <param name="beside">Series to keep beside the scenario's own, such as those history is compared with; default none.</param>
    public SqliteRecorder(RunStore store, long run, int replicate, ResolvedScenario scenario, Keep keep = Keep.Default,
        ImmutableArray<HeadlineSeries> beside = default)
    {
        if (keep == Keep.Headlines) throw new ArgumentException("Headlines are kept by the HeadlineRecorder.", nameof(keep));
        (this.store, this.run, this.replicate, this.scenario) = (store, run, replicate, scenario);
        rows = new MonthRows(run, replicate, scenario, keep, beside);
        year = new YearlyFlows(scenario.World);
    }

    /// <summary>
    /// The recorder that <paramref name="keep"/> asks for: of an ensemble, replicate 0 is kept in full and the others by their headlines.
    /// </summary>
    public static IRunRecorder For(RunStore store, long run, int replicate, ResolvedScenario scenario, Keep keep,
        ImmutableArray<HeadlineSeries> beside = default) =>
        keep == Keep.Headlines || replicate > 0 ? new HeadlineRecorder(store, run, replicate, scenario, beside)
            : new SqliteRecorder(store, run, replicate, scenario, keep, beside);

    /// <inheritdoc/>
    /// <exception cref="RecordConflictException">The month is in the store with other contents.</exception>
    /// <exception cref="ResultsException">The store cannot be written.</exception>
    /// <exception cref="InvalidOperationException">Months are missing in between, or a run goes on in mid-year.</exception>
    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        var calendar = scenario.Calendar;
        Expect(month.Month);
        if (calendar.MonthOfYear(month.Month) == 1) year.Clear();
        year.Add(month.Trade);
        if (store.Month(run, replicate, month.Month) is { } stored) Compare(stored, month);
        else Append(month, yearEnds: calendar.MonthOfYear(month.Month) == 12 || month.Month == scenario.Months - 1);
        (last, expected) = (month.State, month.Month + 1);
        return ValueTask.CompletedTask;
    }

    private void Expect(int month)
    {
        if (expected is { } next && month != next) throw new InvalidOperationException(
            $"Month {next} was to be recorded, not month {month}.");
        if (expected is null && month > 0 && scenario.Calendar.MonthOfYear(month) != 1
            && store.Month(run, replicate, month - 1) is not null)
            throw new InvalidOperationException(
                $"Recording goes on at month {month}, in mid-year: start from the store's ResumePoint, so that the year's sums are whole.");
    }

    private void Compare(StoredMonth stored, MonthRecord month)
    {
        if (stored.Digest != month.Digest || !stored.ActorDigests.SequenceEqual(month.ActorDigests))
            throw new RecordConflictException(run, replicate, month.Month, stored.Digest.Hex, month.Digest.Hex);
    }

    private void Append(MonthRecord month, bool yearEnds)
    {
        var before = last ?? store.CheckpointAt(run, replicate, month.Month)?.State;
        var chain = store.ChainBefore(run, replicate, month.Month);
        store.Write(writer =>
        {
            store.NameSeries(writer, run, rows.Named);
            rows.Write(writer, month, before, yearEnds ? year : null, chain);
        });
    }
}
