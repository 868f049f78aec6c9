using System.Text.Json;
using NegotiationSim.Lab.Runs;
using NegotiationSim.Model.State;

namespace NegotiationSim.Lab.Answers;

/// <summary>Where a played run stands: what the player is asked, what its ministry expects of each answer, how it did so far.</summary>
internal static class PlayAnswer
{
    /// <summary>Most acts that a person chooses in a month; a behaviour may choose more.</summary>
    internal const int MostActs = 6;

    /// <summary>Writes the answer.</summary>
    /// <param name="json">Where.</param>
    /// <param name="played">The played run.</param>
    /// <param name="theirs">The same run played by the actor's behaviour.</param>
    public static void Write(Utf8JsonWriter json, Played played, Story theirs)
    {
        json.WriteNumber("month", played.Months.Length);
        json.WriteBoolean("done", played.Asked is null);
        json.WriteString("digest", played.Months.IsEmpty ? "" : played.Months[^1].Digest.Hex);
        if (played.Asked is { } asked)
        {
            var briefing = asked.Briefing;
            json.WriteStartObject("asked");
            json.WriteString("key", played.Key);
            json.WriteString("phase", briefing.Phase.ToString().ToLowerInvariant());
            json.WriteString("subject", briefing.Subject);
            json.WriteNumber("most", Math.Min(MostActs, briefing.MostChoices));
            json.Texts("advice", played.Advice?.Chosen ?? []);
            json.List("options", briefing.Options, o =>
            {
                json.WriteString("id", o.Id);
                json.WriteString("kind", o.Kind);
                json.WriteString("subject", o.Subject);
                json.WriteString("title", o.Title);
                if (played.Ministry.Worth(asked, played.Advice, o) is { } worth) json.WriteNumber("score", worth);
            });
            json.List("inbox", briefing.Inbox, m =>
            {
                json.WriteString("from", m.From);
                json.WriteString("kind", m.Kind);
                json.WriteString("text", m.Text);
            });
            json.WriteEndObject();
        }

        var economy = played.Scenario.Actors[played.Seat].Economy;
        if (economy >= 0)
        {
            Ledger(json, "mine", played.Months, economy);
            Ledger(json, "theirs", theirs.Months, economy);
        }

        json.List("happened", played.Months.SelectMany(m => m.Happened.Select(h => (m.Month, Happening: h))), h =>
        {
            json.WriteNumber("month", h.Month);
            json.WriteString("kind", h.Happening.Kind);
            json.WriteString("subject", h.Happening.Subject);
            json.WriteString("title", h.Happening.Title);
            json.WriteString("cause", h.Happening.Cause);
        });
    }

    private static void Ledger(Utf8JsonWriter json, string name, IReadOnlyList<MonthRecord> months, int economy)
    {
        json.WriteStartObject(name);
        json.Numbers("exports", months.Select(m => m.State.Economies[economy].Exports));
        json.Numbers("imports", months.Select(m => m.State.Economies[economy].Imports));
        json.Numbers("income", months.Select(m => m.State.Economies[economy].Income));
        json.Numbers("inflation", months.Select(m => m.State.Economies[economy].Inflation));
        json.Numbers("reserves", months.Select(m => m.State.Economies[economy].Reserves));
        json.WriteEndObject();
    }
}
