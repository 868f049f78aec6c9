using System.Collections.Immutable;
using System.Diagnostics;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Engine.Telemetry;

/// <summary>Tells the instruments what came of a month. Last values are replicate 0's: those of others would only take turns.</summary>
internal sealed class OutcomeMetrics
{
    private readonly ResolvedScenario scenario;
    private readonly bool first;
    private readonly TagList own;
    private readonly ImmutableArray<(TagList Tags, int[] Cells)> focus;
    private readonly ImmutableArray<(TagList Tags, int Economy)> concerned;

    public OutcomeMetrics(ResolvedScenario scenario, RunIdentity identity)
    {
        this.scenario = scenario;
        first = identity.Replicate == 0;
        own = new TagList { { Attributes.Scenario, scenario.Id }, { Attributes.Run, identity.Run } };
        var n = scenario.World.EconomyCount;
        focus = [.. FocusFlow.Of(scenario).Select(f =>
            (With((Attributes.Exporter, f.Exporter), (Attributes.Importer, f.Importer)),
            f.Pairs.Select(p => p.Exporter * n + p.Importer).ToArray()))];
        concerned =
        [
            .. Headlines.Concerned(scenario).Concat(scenario.Measures.SelectMany(m => m.Senders.Concat(m.Targets))).Distinct().Order()
                .Select(e => (With((Attributes.Actor, scenario.World.Economies[e].Id)), e)),
        ];
    }

    public void Phase(string phase, TimeSpan took)
    {
        if (Instruments.PhaseTime.Enabled) Instruments.PhaseTime.Record(took.TotalSeconds, With((Attributes.Phase, phase)));
    }

    public void Month(MonthRecord month, TimeSpan? took, ImmutableArray<DossierState> before)
    {
        Instruments.Months.Add(1, own);
        if (took is { } time && Instruments.MonthTime.Enabled) Instruments.MonthTime.Record(time.TotalSeconds, own);
        if (Instruments.Decisions.Enabled || Instruments.Margins.Enabled) Decided(month.Decisions);
        if (Instruments.Happenings.Enabled)
            foreach (var happening in month.Happened) Instruments.Happenings.Add(1, With((Attributes.Happening, happening.Kind)));
        if (Instruments.Changes.Enabled)
            foreach (var change in MeasureChange.Of(scenario, month)) Instruments.Changes.Add(
                1, With((Attributes.Change, change.Change), (Attributes.Outcome, change.Outcome)));
        if (Instruments.Deals.Enabled)
            foreach (var deal in StageReached.Of(scenario, before, month.State.Dossiers)) Instruments.Deals.Add(
                1, With((Attributes.Stage, deal.Stage)));
        if (Instruments.Acts.Enabled && !month.AtTables.IsDefaultOrEmpty)
            foreach (var act in month.AtTables) Instruments.Acts.Add(1, With((Attributes.Act, act.Kind)));
        if (Instruments.Iterations.Enabled)
            foreach (var commodity in month.Trade.Commodities) Instruments.Iterations.Record(commodity.Iterations, own);
        if (first) Last(month);
    }

    public void End(string status, WorldState? last)
    {
        Instruments.Runs.Add(1, With((Attributes.Status, status)));
        if (last is null || status != RunStatuses.Finished || !Instruments.EndLoss.Enabled) return;
        foreach (var (tags, economy) in concerned) Instruments.EndLoss.Record(1 - last.Economies[economy].Income, tags);
    }

    private void Last(MonthRecord month)
    {
        if (Instruments.InForce.Enabled) Instruments.InForce.Record(month.State.Measures.Count(m => m.InForce), own);
        if (Instruments.Exports.Enabled) Instruments.Exports.Record(
            month.State.Economies.Select(e => e.Exports).Aggregate(0.0, (sum, e) => sum + e), own);
        if (Instruments.Focus.Enabled)
            foreach (var (tags, cells) in focus) Instruments.Focus.Record(Flow(month, cells), tags);
        foreach (var (tags, economy) in concerned)
        {
            if (Instruments.IncomeLost.Enabled) Instruments.IncomeLost.Record(1 - month.State.Economies[economy].Income, tags);
            if (Instruments.WelfareLost.Enabled) Instruments.WelfareLost.Record(
                -month.Trade.Consumption[economy] - month.Trade.Production[economy], tags);
        }
    }

    private void Decided(ImmutableArray<Decision> decisions)
    {
        foreach (var decision in decisions)
        {
            var (phase, choice) = (RunTelemetry.NameOf(decision.Phase), ChoiceOf(decision));
            Instruments.Decisions.Add(1, With((Attributes.Phase, phase), (Attributes.Choice, choice)));
            if (decision.Answer.Reasons.Weighed.Length > 1) Instruments.Margins.Record(
                decision.Answer.Reasons.Margin, With((Attributes.Phase, phase), (Attributes.Choice, choice)));
        }
    }

    // An option is named kind:subject; a vote by its kind alone.
    private static string ChoiceOf(Decision decision)
    {
        if (decision.Answer.Chosen.IsEmpty) return decision.Answer.Mandate is null ? "none" : "mandate";
        var option = decision.Answer.Chosen[0];
        return option.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? option[..colon] : option;
    }

    private static double Flow(MonthRecord month, int[] cells)
    {
        var sum = 0.0;
        foreach (var commodity in month.Trade.Commodities)
            foreach (var cell in cells) sum += commodity.Reported[cell];
        return sum;
    }

    private TagList With(params ReadOnlySpan<(string Name, string Value)> more)
    {
        var tags = own;
        foreach (var (name, value) in more) tags.Add(name, value);
        return tags;
    }
}
