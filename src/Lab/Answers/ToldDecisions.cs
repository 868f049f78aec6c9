using NegotiationSim.Engine.Explaining;
using NegotiationSim.Lab.Runs;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Lab.Answers;

/// <summary>The decisions of a story that are worth being asked about, in order.</summary>
internal static class ToldDecisions
{
    /// <summary>
    /// Menus and votes, all of them. Of talks: months in which an actor said something at a table, the first of those in which nobody
    /// did, and steps that are another than the one before.
    /// </summary>
    public static IEnumerable<StoredDecision> Of(Story story)
    {
        var before = new Dictionary<(string Actor, string Subject), (int Month, string Said)>();
        foreach (var decision in story.Months.SelectMany(m => story.Decisions(m.Month)).Where(d => d.Reasons.Weighed.Length > 0))
        {
            if (decision.Phase != "negotiate")
            {
                yield return decision;
                continue;
            }

            var key = (decision.Actor, decision.Subject);
            var parts = decision.Subject.Split('/');
            var isPrice = parts.Length > 1 && parts[1].StartsWith("consent-", StringComparison.Ordinal);
            var atTable = TablePapers.Of(decision) is not null;
            var acts = atTable && TableAnswer.Said(story, decision.Month, parts[0], isPrice).Any(
                s => story.Scenario.Actors[s.Actor].Profile.Id == decision.Actor || s.Kind == "text");
            var said = acts ? "acts" : atTable ? "silent" : string.Join(' ', decision.Chosen);
            var known = before.TryGetValue(key, out var last) && last.Said == said && (!atTable || last.Month == decision.Month - 1);
            before[key] = (decision.Month, said);
            if (acts || !known) yield return decision;
        }
    }
}
