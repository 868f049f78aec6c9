using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Engine.Explaining;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Lab.Questions;
using NegotiationSim.Lab.Runs;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Lab.Answers;

/// <summary>Why an actor chose as it did: options with their terms, the runner-up, what would have flipped it, the causes.</summary>
internal static class WhyAnswer
{
    /// <summary>Writes the answer.</summary>
    /// <exception cref="InputException">Nothing was decided there.</exception>
    public static void Write(Utf8JsonWriter json, RunSet runs, Question asked)
    {
        var replicate = asked.Number("replicate", 0);
        var story = runs.Tell(replicate);
        var (month, actor, phase, subject) = (asked.Number("month", 0), asked.Text("actor"), asked.Text("phase"), asked.Text("subject"));
        if (month < 0 || month >= story.Months.Length)
            throw new InputException("month", 0, "$.month", $"The run has months 0 to {story.Months.Length - 1}.");
        var decision = story.Decisions(month, actor).FirstOrDefault(d => d.Phase == phase && d.Subject == subject)
            ?? throw new InputException("actor", 0, "$.actor", $"{actor} decided nothing in {story.Scenario.Calendar.Name(month)}.");
        var table = TableAnswer.Of(story, decision, asked);
        var choice = ExplainedChoice.Of(decision, table is null && phase != "negotiate" ? asked.Text("about") : "");
        if (table is not null) choice = choice with
        {
            Options = table.Options,
            Chosen = table.Chosen >= 0 ? TablePapers.Id(table.Chosen) : TablePapers.NoDeal
        };
        var moment = DecisionMoment.OfAsync(runs.Plan, replicate, null, EmptySeats.Instance, decision, CancellationToken.None)
            .GetAwaiter().GetResult();
        var titles = moment.Briefing.Options.ToDictionary(o => o.Id, o => o.Title);
        foreach (var paper in table?.Papers ?? []) titles[TablePapers.Id(paper)] = table!.Title(paper, titles);
        json.WriteNumber("month", month);
        json.WriteString("actor", actor);
        json.WriteString("about", choice.About);
        json.WriteString("chosen", choice.Chosen);
        json.WriteString("sentence", decision.Reasons.Sentence);
        json.WriteString("because", decision.Because);
        json.Texts("subjects", choice.Subjects);
        json.List("options", choice.Options, o => Option(json, o, titles));
        table?.Write(json, titles);
        if (asked.Number("flips", 1) != 0) Flips(json, moment, choice, table);
        json.List("causes", CausalChain.Of(story, story.Scenario, decision, choice.CausesOf), c =>
        {
            json.WriteNumber("depth", c.Depth);
            json.WriteNumber("month", c.Month);
            json.WriteString("what", c.What);
            json.WriteString("because", c.Because);
        });
    }

    /// <summary>Writes an option with its terms.</summary>
    internal static void Option(Utf8JsonWriter json, WeighedOption option, IReadOnlyDictionary<string, string> titles)
    {
        json.WriteString("id", option.Option);
        json.WriteString("title", titles.GetValueOrDefault(option.Option, option.Option));
        json.WriteNumber("score", option.Score);
        json.List("terms", option.Terms, t =>
        {
            json.WriteString("name", t.Name);
            json.WriteNumber("value", t.Value);
            json.WriteString("unit", t.Unit);
        });
    }

    private static void Flips(Utf8JsonWriter json, DecisionMoment moment, ExplainedChoice choice, TableAnswer? table)
    {
        var search = table is null ? new FlipSearch(moment, choice.About) : new FlipSearch(moment, choice.CausesOf, table.About);
        json.List("flips", search.Numbers((_, _) => { }).Take(8), f =>
        {
            var entry = f.Path is null ? null : ParameterTable.Find(f.Path);
            json.WriteString("input", f.Input);
            var setting = moment.Behaviour.Settings.FirstOrDefault(s => f.Input.EndsWith("." + s.Name, StringComparison.Ordinal));
            json.WriteString("summary", entry?.Summary ?? setting?.Summary ?? "");
            json.WriteNumber("from", f.From);
            json.WriteNumber("to", f.To);
            json.WriteString("unit", f.Unit);
            json.WriteString("instead", f.Instead);
            json.WriteNumber("effort", f.Effort);
            if (f.Path is { } path) json.WriteString("path", path);
        });
        if (table is not null) return;
        json.List("facts", search.Facts().Take(8), f =>
        {
            json.WriteString("input", f.Input);
            json.WriteNumber("from", f.From);
            json.WriteNumber("to", f.To);
            json.WriteString("unit", f.Unit);
            json.WriteString("instead", f.Instead);
        });
    }
}
