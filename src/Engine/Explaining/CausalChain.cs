using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Explaining;

/// <summary>
/// Follows a decision back to events: why it was asked, what had been done about its subject before and why, and the
/// war, dispute, measure or new leader that gave the occasion. Everything is read from what the run recorded.
/// </summary>
public sealed class CausalChain
{
    private const int Deepest = 6;

    private readonly IPast past;
    private readonly ResolvedScenario scenario;
    private readonly ImmutableArray<(int Month, Happening Happening)> happened;
    private readonly List<CausalStep> steps = [];
    private readonly HashSet<(int, string)> seen = [];

    private CausalChain(IPast past, ResolvedScenario scenario, int month) =>
        (this.past, this.scenario, happened) = (past, scenario, past.Happened(month));

    /// <summary>The chain of a decision, nearest cause first; a cause of a cause stands one deeper.</summary>
    /// <param name="past">What is recorded of the run.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="about">Its subject: a measure's id, or <c>demand-EU</c>.</param>
    /// <exception cref="Results.ResultsException">The store is damaged.</exception>
    public static ImmutableArray<CausalStep> Of(IPast past, ResolvedScenario scenario, StoredDecision decision, string about)
    {
        var chain = new CausalChain(past, scenario, decision.Month);
        chain.Asked(decision, 1);
        chain.Subject(decision.Month, about, decision.Actor, 1);
        return [.. chain.steps];
    }

    private void Asked(StoredDecision decision, int depth)
    {
        if (decision.Because.Length == 0) return;
        var colon = decision.Because.IndexOf(": ", StringComparison.Ordinal);
        if (Add(depth, decision.Month, $"{decision.Actor} looks at its measures", decision.Because) && colon >= 0) Named(
            decision.Month, decision.Because[(colon + 2)..], depth + 1);
    }

    /// <summary>What is named: an event of the scenario or a measure that came about.</summary>
    private void Named(int month, string id, int depth)
    {
        if (depth > Deepest) return;
        foreach (var happening in scenario.Events)
            if (happening.Id == id) Add(depth, happening.Month, $"event {id}: {happening.Title}", "scripted");
        Latest(month, id, depth);
    }

    private void Subject(int month, string about, string decider, int depth)
    {
        if (depth > Deepest) return;
        if (about.StartsWith("demand-", StringComparison.Ordinal))
        {
            foreach (var measure in scenario.Measures)
                if (measure.Decider == about["demand-".Length..]) Latest(month, measure.Id, depth);
            return;
        }

        Latest(month - 1, about, depth);
        foreach (var measure in scenario.Measures)
            if (measure.Id == about) Occasion(month, measure, decider, depth);
    }

    /// <summary>The last change of a measure up to a month, and who decided on it and why.</summary>
    private void Latest(int month, string measure, int depth)
    {
        if (depth > Deepest) return;
        for (var h = happened.Length - 1; h >= 0; h--)
        {
            var (when, one) = happened[h];
            if (when > month || one.Subject.Split('/')[0] != measure || one.Kind.StartsWith("proposal", StringComparison.Ordinal)) continue;
            if (!Add(depth, when, $"{one.Kind} {one.Subject}: {one.Title}", one.Cause)) return;
            var actor = one.Cause.Split(' ')[0];
            foreach (var decision in past.Decisions(Decided(h, measure), actor))
                if (decision.Phase == "decide" && decision.Chosen.Any(c => one.Cause.EndsWith(c, StringComparison.Ordinal))) Asked(
                    decision, depth + 1);
            foreach (var known in scenario.Measures)
                if (known.Id == measure) Occasion(when, known, actor, depth + 1);
            return;
        }
    }

    /// <summary>Month in which what happened was decided: a measure comes into force months after its adoption.</summary>
    private int Decided(int at, string measure)
    {
        for (var h = at; happened[at].Happening.Kind == HappeningKinds.MeasureInForce && h >= 0; h--)
        {
            var (when, one) = happened[h];
            if (one.Subject == measure && one.Kind == HappeningKinds.MeasureEnded) break;
            if (one.Subject == measure && one.Kind == HappeningKinds.MeasureAdopted) return when;
        }

        return happened[at].Month;
    }

    /// <summary>What gave occasion: a war or dispute of a target, a measure of the target, a new leader.</summary>
    private void Occasion(int month, Measure measure, string decider, int depth)
    {
        if (depth > Deepest) return;
        foreach (var happening in scenario.Events)
        {
            if (happening.Month > month || happening.Value <= 0 || happening.Kind is not (EventKind.War or EventKind.Dispute)) continue;
            var about = happening.Kind == EventKind.War ? happening.Economies[0] : happening.Economies[1];
            if (measure.Targets.Contains(about)) Add(depth, happening.Month, $"event {happening.Id}: {happening.Title}", "scripted");
        }

        var recent = month - scenario.Parameters.Politics.OccasionMonths;
        foreach (var happening in scenario.Events)
            if (happening.Kind == EventKind.Leader && happening.Month > recent && happening.Month <= month
                && scenario.World.Economies[happening.Economies[0]].Id == decider)
                Add(depth, happening.Month, $"event {happening.Id}: {happening.Title}", "scripted");
        foreach (var other in scenario.Measures)
            if (other.Senders.Any(measure.Targets.Contains) && other.Targets.Any(measure.Senders.Contains)
                && InForce(other.Id, recent, month)) Latest(month, other.Id, depth);
    }

    private bool InForce(string measure, int after, int until) =>
        happened.Any(h => h.Month > after && h.Month <= until && h.Happening.Kind == HappeningKinds.MeasureInForce
        && h.Happening.Subject == measure);

    private bool Add(int depth, int month, string what, string because)
    {
        if (!seen.Add((month, what))) return false;
        steps.Add(new CausalStep(depth, month, what, because));
        return true;
    }
}
