using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Recorder;

/// <summary>
/// Keeps the headline series of one replicate, and where actors decide what they did, in memory and writes them in
/// one transaction with its last month. A replicate that was cut short leaves nothing and is simply computed again.
/// </summary>
public sealed class HeadlineRecorder : IRunRecorder
{
    private readonly RunStore store;
    private readonly long run;
    private readonly int replicate;
    private readonly ResolvedScenario scenario;
    private readonly ImmutableArray<HeadlineSeries> series;
    private readonly SummaryRecorder summary;

    /// <summary>Records one replicate.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="run">The run's number in the store.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="beside">Series to keep beside the scenario's own, such as those history is compared with; default none.</param>
    /// <param name="only">Ids of the series to keep; default null: all of them.</param>
    public HeadlineRecorder(RunStore store, long run, int replicate, ResolvedScenario scenario,
        ImmutableArray<HeadlineSeries> beside = default, IReadOnlySet<string>? only = null)
    {
        (this.store, this.run, this.replicate, this.scenario) = (store, run, replicate, scenario);
        series = [.. Headlines.Of(scenario, beside).Where(s => only?.Contains(s.Id) ?? true)];
        summary = new SummaryRecorder(scenario, series);
    }

    /// <inheritdoc/>
    /// <exception cref="RecordConflictException">The replicate is in the store with other digests.</exception>
    /// <exception cref="ResultsException">The store cannot be written.</exception>
    public async ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        await summary.RecordAsync(month, cancellation);
        if (month.Month == scenario.Months - 1) Write(summary.Summary);
    }

    /// <summary>Keeps a replicate that was computed elsewhere.</summary>
    /// <exception cref="RecordConflictException">The replicate is in the store with other digests.</exception>
    /// <exception cref="ResultsException">The store cannot be written.</exception>
    public void Write(ReplicateSummary replicateSummary)
    {
        ArgumentNullException.ThrowIfNull(replicateSummary);
        var last = replicateSummary.Months[^1];
        if (store.Month(run, replicate, last.Month) is { } stored)
        {
            if (stored.Digest != last.Digest) throw new RecordConflictException(
                run, replicate, last.Month, stored.Digest.Hex, last.Digest.Hex);
            return;
        }

        var chain = store.ChainBefore(run, replicate, replicateSummary.Months[0].Month);
        store.Write(rows =>
        {
            store.NameSeries(rows, run, [.. series.Select(s => (s.Id, s.Unit))]);
            foreach (var month in replicateSummary.Months) chain = Write(rows, month, chain);
            // Series by series, in the order the table keeps them: pages are filled one after the other.
            for (var s = 0; s < series.Length; s++)
                rows.AddHeadlines(run, replicate, s, replicateSummary.Months[0].Month,
                    [.. replicateSummary.Months.Select(m => m.Headlines[s] ?? double.NaN)]);
        });
    }

    private byte[] Write(RowWriter rows, SummaryMonth month, byte[] chain)
    {
        rows.Begin();
        for (var n = 0; n < month.Happened.Length; n++)
        {
            // Dated events are the same in every replicate, and votes are many: what changed is kept.
            var happening = month.Happened[n];
            if (happening.Kind is HappeningKinds.Event or HappeningKinds.ProposalCarried or HappeningKinds.ProposalRejected) continue;
            rows.Add(MonthTables.Events, run, replicate, month.Month, n, happening.Kind, happening.Subject, happening.Title,
                happening.Cause);
        }

        for (var s = 0; s < series.Length; s++)
            rows.NoteHeadline(replicate, month.Month, s, series[s].Id, series[s].Unit, month.Headlines[s] ?? double.NaN);
        return new MonthSummary(month.Month, month.Digest, month.Trade, month.Iterations, month.Residual).Write(
            rows, run, replicate, scenario, [], chain);
    }
}
