using System.Collections.Immutable;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Recorder;

/// <summary>Turns a month into rows.</summary>
internal sealed class MonthRows(long run, int replicate, ResolvedScenario scenario, Keep keep, ImmutableArray<HeadlineSeries> beside)
{
    private readonly PackRoom packed = new();
    private readonly TradeRows trade = new(run, replicate, scenario, keep);
    private readonly PoliticsRows politics = new(run, replicate, scenario);
    private readonly ActRows acts = new(run, replicate, scenario);
    private readonly CreditRows credit = new(run, replicate, scenario);
    private readonly DecisionRows decisions = new(run, replicate, scenario);
    private readonly ImmutableArray<HeadlineSeries> headlines = Headlines.Of(scenario, beside);

    /// <summary>Ids and units of the headline series, by position.</summary>
    public ImmutableArray<(string Id, string Unit)> Named { get; } =
        [.. Headlines.Of(scenario, beside).Select(h => (h.Id, h.Unit))];

    /// <summary>Writes all of a month.</summary>
    /// <param name="rows">Where to.</param>
    /// <param name="month">The month.</param>
    /// <param name="before">The state the month before left; null before the first.</param>
    /// <param name="year">Writes the year's sums with its last month; else null.</param>
    /// <param name="chain">Digest over the rows of the month before, or of the run.</param>
    public void Write(RowWriter rows, MonthRecord month, WorldState? before, YearlyFlows? year, byte[] chain)
    {
        rows.Begin();
        for (var s = 0; s < headlines.Length; s++)
        {
            var value = headlines[s].Value(month);
            rows.NoteHeadline(replicate, month.Month, s, headlines[s].Id, headlines[s].Unit, value);
            rows.AddHeadlines(run, replicate, s, month.Month, value);
        }

        trade.Write(rows, month);
        Economies(rows, month);
        Measures(rows, month, before?.Measures ?? [.. scenario.Measures.Select(MeasureState.Absent)]);
        politics.Write(rows, month, before?.Politics?.Projects ?? []);
        acts.Write(rows, month);
        credit.Write(rows, month, before?.Credit);
        decisions.Write(rows, month);
        Events(rows, month);
        Checkpoint(rows, month);
        year?.Write(rows, run, replicate, scenario.Calendar.Year(month.Month));
        MonthSummary.Of(month).Write(rows, run, replicate, scenario, month.ActorDigests, chain);
    }

    private void Economies(RowWriter rows, MonthRecord month)
    {
        for (var i = 0; i < scenario.World.EconomyCount; i++)
        {
            var e = month.State.Economies[i];
            rows.Add(MonthTables.Economies, run, replicate, month.Month, scenario.World.Economies[i].Id, e.Income, e.Reserves, e.Frozen,
                e.Inflation, e.Exports, e.Imports,
                month.Trade.TariffRevenue[i], month.Trade.Consumption[i], month.Trade.Production[i], e.Alternative, e.Compliance, e.Hub,
                    e.Demand);
        }
    }

    private void Measures(RowWriter rows, MonthRecord month, ImmutableArray<MeasureState> before)
    {
        for (var m = 0; m < scenario.Measures.Length; m++)
        {
            var (was, now, measure) = (before[m], month.State.Measures[m], scenario.Measures[m]);
            if (was.Stage == now.Stage && was.Expiry == now.Expiry && was.Enforcement == now.Enforcement && was.Outcome == now.Outcome
                && was.Open.SequenceEqual(now.Open)) continue;
            var open = measure.CarveOuts.Where((_, c) => now.Open[c]).Select(c => c.Id);
            rows.Add(MonthTables.MeasureStages, run, replicate, measure.Id, month.Month, KebabCase.Of(now.Stage), now.Enforcement,
                now.Expiry == Span.Never ? null : now.Expiry, string.Join(' ', open), now.Outcome);
        }
    }

    private void Events(RowWriter rows, MonthRecord month)
    {
        for (var n = 0; n < month.Happened.Length; n++)
        {
            var happening = month.Happened[n];
            rows.Add(MonthTables.Events, run, replicate, month.Month, n, happening.Kind, happening.Subject, happening.Title,
                happening.Cause);
        }
    }

    private void Checkpoint(RowWriter rows, MonthRecord month)
    {
        var bytes = packed.Pack(month.State, out var digest);
        var done = month.State.Month;
        // January of the next year is month (done) of the run: keep the states that stand at the start of one.
        rows.Execute("DELETE FROM checkpoints WHERE run = $0 AND replicate = $1 AND months_done < $2 AND (months_done + $3) % 12 <> 0",
            run, replicate, done, scenario.Calendar.StartMonth - 1);
        rows.Add(MonthTables.Checkpoints, run, replicate, done, digest.Hex, month.Digest.Hex, bytes);
    }
}
