using System.Collections.Immutable;
using System.Diagnostics;
using NegotiationSim.Actors;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Telemetry;

/// <summary>Writes what came of a month to its span, the weightiest first: deals, measures, decisions, what was said at tables.</summary>
internal static class MonthEvents
{
    // A span of OpenTelemetry keeps 128; a month of many votes and offers has more.
    private const int Most = 100;

    public static void Write(Activity span, ResolvedScenario scenario, MonthRecord month, ImmutableArray<DossierState> before)
    {
        var written = 0;
        foreach (var one in Of(scenario, month, before))
            if (written++ < Most) span.AddEvent(one);
        span.SetTag(Attributes.Digest, month.Digest.Hex);
        if (written > Most) span.SetTag(Attributes.LeftOut, written - Most);
    }

    private static IEnumerable<ActivityEvent> Of(ResolvedScenario scenario, MonthRecord month, ImmutableArray<DossierState> before)
    {
        foreach (var deal in StageReached.Of(scenario, before, month.State.Dossiers))
            yield return Event("deal", (Attributes.Dossier, deal.Dossier.Id), (Attributes.Stage, deal.Stage),
                (Attributes.Terms, deal.Terms));
        foreach (var change in MeasureChange.Of(scenario, month))
        {
            yield return Event(
                "measure", (Attributes.Subject, change.Happening.Subject), (Attributes.Change, change.Change),
                    (Attributes.Outcome, change.Outcome),
                (Attributes.Title, change.Happening.Title), (Attributes.Cause, change.Happening.Cause));
        }

        foreach (var decision in month.Decisions)
        {
            if (decision.Phase == Phase.Vote) continue;
            var (answer, reasons) = (decision.Answer, decision.Answer.Reasons);
            yield return Event(
                "decision", (Attributes.Actor, scenario.Actors[decision.Actor].Profile.Id),
                    (Attributes.Phase, RunTelemetry.NameOf(decision.Phase)), (Attributes.Subject, decision.Subject),
                (Attributes.Chosen, string.Join(", ", answer.Chosen)), (Attributes.Margin, reasons.Margin),
                    (Attributes.Reason, reasons.Sentence));
        }

        if (month.AtTables.IsDefault) yield break;
        foreach (var act in month.AtTables)
        {
            yield return Event(
                act.Kind, (Attributes.Actor, scenario.Actors[act.Actor].Profile.Id),
                    (Attributes.Dossier, scenario.Dossiers[act.Dossier].Id), (Attributes.Round, act.Step),
                (Attributes.Outcome, act.Outcome), (Attributes.Reason, act.Why));
        }
    }

    private static ActivityEvent Event(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var tags = new ActivityTagsCollection();
        foreach (var (key, value) in attributes)
            if (value is not "") tags.Add(key, value);
        return new ActivityEvent(name, tags: tags);
    }
}
