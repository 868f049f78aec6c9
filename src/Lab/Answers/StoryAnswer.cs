using System.Text.Json;
using NegotiationSim.Lab.Runs;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.State;

namespace NegotiationSim.Lab.Answers;

/// <summary>One replicate told: what happened, where each measure stood, who decided what.</summary>
internal static class StoryAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, Story story)
    {
        json.WriteNumber("replicate", story.Number);
        json.WriteString("digest", story.Replicate.Digest.Hex);
        json.List("happened", story.Replicate.Happened, h =>
        {
            json.WriteNumber("month", h.Month);
            json.WriteString("kind", h.Happening.Kind);
            json.WriteString("subject", h.Happening.Subject);
            json.WriteString("title", h.Happening.Title);
            json.WriteString("cause", h.Happening.Cause);
        });
        json.List("lanes", Enumerable.Range(0, story.Scenario.Measures.Length), m =>
        {
            json.WriteString("measure", story.Scenario.Measures[m].Id);
            json.List("spans", Spans(story, m), s =>
            {
                json.WriteString("stage", KebabCase.Of(s.Stage));
                json.WriteNumber("from", s.From);
                json.WriteNumber("until", s.Until);
            });
        });
        json.List("decisions", ToldDecisions.Of(story), d =>
        {
            json.WriteNumber("month", d.Month);
            json.WriteString("actor", d.Actor);
            json.WriteString("phase", d.Phase);
            json.WriteString("subject", d.Subject);
            json.Texts("chosen", d.Chosen);
            json.WriteString("sentence", d.Reasons.Sentence);
        });
        json.List("offers", story.Months.SelectMany(m => m.AtTables.IsDefault ? [] : m.AtTables.Select(o => (m.Month, Offer: o))), o =>
        {
            json.WriteNumber("month", o.Month);
            json.WriteString("dossier", story.Scenario.Dossiers[o.Offer.Dossier].Id);
            json.WriteString("actor", story.Scenario.Actors[o.Offer.Actor].Profile.Id);
            json.WriteString("kind", o.Offer.Kind);
            json.Texts("levels", o.Offer.Levels);
            json.WriteString("why", o.Offer.Why);
        });
    }

    private static IEnumerable<(MeasureStage Stage, int From, int Until)> Spans(Story story, int measure)
    {
        var from = 0;
        for (var m = 1; m <= story.Months.Length; m++)
        {
            var stage = story.Months[from].State.Measures[measure].Stage;
            if (m < story.Months.Length && story.Months[m].State.Measures[measure].Stage == stage) continue;
            if (stage != MeasureStage.Absent) yield return (stage, from, m);
            from = m;
        }
    }
}
