using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Explain;

/// <summary>Which act or event moved what, in a run whose dates are its scenario's: the trade that changed most after each.</summary>
internal sealed class ActsText(ResolvedScenario scenario, RunStore store, long run, int replicate, string path)
{
    /// <summary>Months before an act and, half a year later, after it that are compared.</summary>
    private const int Window = 3, Later = 6;

    private const int Shown = 8;

    /// <summary>Trade that changed by less, as a share, is not told.</summary>
    private const double Told = 0.005;

    /// <summary>The acts of the months asked for, those after which most trade moved first, then in the order they came.</summary>
    /// <param name="months">Months asked for.</param>
    /// <param name="economy">Only acts of or against this economy or bloc; null for all.</param>
    public IEnumerable<string> Lines(IReadOnlySet<int> months, string? economy)
    {
        yield return "Nobody decides in this run: its scenario gives the dates. What moved after each act, half a year on:";
        var acts = Moved(months, economy).GroupBy(a => (a.Month, a.Series)).Select(g => g.OrderByDescending(a => a.Stake).ToList()).ToList(
            );
        foreach (var together in acts.OrderByDescending(g => Math.Abs(g[0].After - g[0].Before)).Take(Shown).OrderBy(g => g[0].Month))
        {
            var act = together[0];
            var others = together.Count > 1 ? $", and {together.Count - 1} other{(together.Count > 2 ? "s" : "")} that month" : "";
            yield return $"{scenario.Calendar.Name(act.Month)}  {act.What}{others}";
            yield return $"         {act.Series}: {TerminalNumber.Percent((act.After - act.Before) / act.Before)}, from {TerminalNumber.Text(act.Before)} to {TerminalNumber.Text(act.After)} million USD a month";
            if (act.Command.Length > 0) yield return "         " + act.Command;
        }

        if (acts.Count == 0) yield return "Nothing that the headline series show moved by half a per cent.";
        else if (acts.Count > Shown) yield return $"{acts.Count - Shown} smaller ones are not shown; name a month with --month.";
        if (acts.Any(a => a[0].Command.Length > 0)) yield return "Other things changed in the same months; the command shows the act's own share: the same run without it.";
    }

    private IEnumerable<Act> Moved(IReadOnlySet<int> months, string? economy)
    {
        var flows = Headlines.Of(scenario).Where(s => s.Id.StartsWith("flow:", StringComparison.Ordinal)).Select(
            s => (Series: s, Values: store.Headline(run, replicate, s.Id))).ToList();
        var about = economy is null ? null : Economies(economy);
        foreach (var (month, happening) in store.Happened(run, replicate, scenario.Months))
        {
            if (!months.Contains(month) || Concerned(happening) is not { } concerned
                || (about is not null && !about.Overlaps(concerned.Senders) && !about.Overlaps(concerned.Targets ?? []))) continue;
            var moved = flows.Where(f => Touches(f.Series, concerned)).Select(
                f => (f.Series, Before: Mean(f.Values, month - Window, month),
                After: Mean(f.Values, month + Later - Window, month + Later)))
                .Where(f => f.Before > 0 && Math.Abs(f.After - f.Before) >= Told * f.Before).ToList();
            if (moved.Count == 0) continue;
            var (series, before, after) = moved.MaxBy(f => Math.Abs(f.After - f.Before));
            yield return new Act(month, concerned.What, series.Title, before, after, concerned.Stake, concerned.Command(month));
        }
    }

    /// <summary>Whom a happening concerns, and how to run without it; null for what moves no trade by itself.</summary>
    private Concern? Concerned(Happening happening)
    {
        if (happening.Kind is HappeningKinds.MeasureInForce or HappeningKinds.MeasureEnded
            && scenario.Measures.FirstOrDefault(m => m.Id == happening.Subject) is { } measure)
        {
            var ends = happening.Kind == HappeningKinds.MeasureEnded;
            return new Concern(
                (ends ? "Ends: " : "") + measure.Title, [.. measure.Senders], [.. measure.Targets], measure.Instrument,
                    TradeAtStake.Of(scenario, measure.Id),
                month => ends ? ""
                    : $"negsim branch {path} --at {scenario.Calendar.Name(month)} --set measures.{measure.Id}.enforcement=0");
        }

        if (happening.Kind != HappeningKinds.Event || scenario.Events.FirstOrDefault(e => e.Id == happening.Subject)
            is not { Economies.IsEmpty: false } scripted) return null;
        return new Concern("Event: " + scripted.Title, [.. scripted.Economies], null, default, 0, _ => "");
    }

    /// <summary>
    /// Whether an act works on a flow: in its direction between senders and targets; an event on all that those sell and buy whom it
    /// befalls.
    /// </summary>
    private bool Touches(HeadlineSeries series, Concern act)
    {
        var parts = series.Id.Split(':');
        var (from, to) = (Economies(parts[1]), Economies(parts[2]));
        if (act.Targets is not { } targets) return from.Overlaps(act.Senders) || to.Overlaps(act.Senders);
        return (TradeAtStake.OnSendersSales(act.Instrument) && from.Overlaps(act.Senders) && to.Overlaps(targets))
            || (TradeAtStake.OnTargetsSales(act.Instrument) && from.Overlaps(targets) && to.Overlaps(act.Senders));
    }

    private HashSet<int> Economies(string id) => scenario.World.FindBloc(id) is { } bloc ? [.. bloc.Members]
        : [scenario.World.EconomyOrdinal(id)];

    private static double Mean(ImmutableArray<double> values, int from, int until)
    {
        var (first, last) = (Math.Clamp(from, 0, values.Length - 1), Math.Clamp(until, 1, values.Length));
        return first < last ? values.AsSpan(first, last - first).ToArray().Average() : values[first];
    }

    private sealed record Act(int Month, string What, string Series, double Before, double After, double Stake, string Command);

    private sealed record Concern(string What, ImmutableHashSet<int> Senders, ImmutableHashSet<int>? Targets, Instrument Instrument,
        double Stake, Func<int, string> Command);
}
