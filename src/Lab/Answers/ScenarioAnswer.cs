using System.Text.Json;
using NegotiationSim.Lab.Runs;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Lab.Answers;

/// <summary>What a page must know of a scenario to show it: names, dates, levers, measures, events.</summary>
internal static class ScenarioAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, LoadedScenario loaded)
    {
        var scenario = loaded.Resolved;
        var world = scenario.World;
        json.WriteString("id", scenario.Id);
        json.WriteString("title", scenario.Title);
        json.WriteString("question", scenario.Question);
        json.WriteString("mode", KebabCase.Of(scenario.Mode));
        json.WriteNumber("months", scenario.Months);
        json.WriteNumber("startYear", scenario.Calendar.StartYear);
        json.WriteNumber("startMonth", scenario.Calendar.StartMonth);
        json.Texts("lessons", loaded.Lessons);
        json.Texts("claims", loaded.Claims.Select(c => c.Says));
        json.List("economies", world.Economies, e =>
        {
            json.WriteString("id", e.Id);
            json.WriteString("name", e.Name);
        });
        json.Texts("commodities", world.Commodities.Select(c => c.Name));
        json.List("actors", scenario.Actors, a =>
        {
            json.WriteString("id", a.Profile.Id);
            json.WriteString("name", a.Profile.Name);
            json.WriteString("behaviour", a.Profile.Behaviour);
            json.WriteNumber("economy", a.Economy);
        });
        json.List("series", LabSeries.Of(loaded), s =>
        {
            json.WriteString("id", s.Id);
            json.WriteString("title", s.Title);
            json.WriteString("unit", s.Unit);
        });
        json.List("levers", loaded.Levers, l => Lever(json, l));
        json.List("measures", scenario.Measures, m =>
        {
            json.WriteString("id", m.Id);
            json.WriteString("title", m.Title);
            json.WriteString("form", KebabCase.Of(m.Form));
            json.WriteString("decider", m.Decider);
            json.WriteNumber("sender", m.Senders.IsEmpty ? -1 : m.Senders[0]);
            json.WriteNumber("target", m.Targets.IsEmpty ? -1 : m.Targets[0]);
        });
        json.List("dossiers", scenario.Dossiers, d =>
        {
            json.WriteString("id", d.Id);
            json.WriteString("title", d.Title);
            json.Texts("parties", d.Parties.Select(p => scenario.Actors[p].Profile.Id));
            json.List("institutions", d.Institutions, i =>
            {
                json.WriteString("id", i.Id);
                json.WriteString("title", i.Title);
            });
            json.List("issues", d.Issues, i =>
            {
                json.WriteString("id", i.Id);
                json.WriteString("title", i.Title);
                json.List("levels", i.Levels, l =>
                {
                    json.WriteString("id", l.Id);
                    json.WriteString("title", l.Title);
                });
            });
        });
        json.List("events", scenario.Events.Where(e => e.Month >= 0 && e.Month < scenario.Months), e => Event(json, e));
    }

    private static void Lever(Utf8JsonWriter json, Lever lever)
    {
        var entry = ParameterTable.Find(lever.Path);
        json.WriteString("id", lever.Id);
        json.WriteString("title", lever.Title);
        json.WriteString("path", lever.Path);
        json.WriteNumber("value", lever.Value);
        json.WriteNumber("min", lever.Min);
        json.WriteNumber("max", lever.Max);
        json.WriteString("unit", lever.Unit);
        json.WriteString("help", lever.Help);
        json.WriteBoolean("switch", entry?.IsSwitch ?? false);
        json.WriteBoolean("whole", entry is { IsWhole: true } || lever.Unit == "months");
    }

    private static void Event(Utf8JsonWriter json, ScriptedEvent happening)
    {
        json.WriteString("id", happening.Id);
        json.WriteString("title", happening.Title);
        json.WriteNumber("month", happening.Month);
    }
}
