using System.Globalization;
using System.Text.Json;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Explain;

/// <summary>Writes decisions with their recorded reasons.</summary>
internal static class DecisionText
{
    /// <summary>For people: a line a decision, or, where <paramref name="full"/>, every option weighed with its terms.</summary>
    public static void Write(IReadOnlyList<(string Date, StoredDecision Decision)> decisions, OptionWords words, bool full,
        TextWriter target)
    {
        if (decisions.Count == 0) target.WriteLine("No decision is recorded there: nothing was weighed and nothing chosen.");
        var idle = decisions.Count(d => d.Decision.Chosen.IsEmpty);
        if (!full && idle > 0) target.WriteLine($"{decisions.Count} times somebody decided; {idle} times nothing was worth a change, and these are left out (--month shows one).");
        foreach (var (date, decision) in decisions.Where(d => full || !d.Decision.Chosen.IsEmpty))
        {
            var chosen = decision.Chosen.IsEmpty ? "nothing" : string.Join("; ", decision.Chosen.Select(words.Option));
            var about = decision.Subject.Length > 0 ? " on " + decision.Subject : "";
            target.WriteLine(
                $"{date}  {words.Actor(decision.Actor)} ({decision.Actor}), asked to {decision.Phase}{about}, chose {chosen}.");
            if (decision.Reasons.Sentence.Length > 0) target.WriteLine("         " + decision.Reasons.Sentence);
            if (full) WriteOptions(decision, words, target);
        }
    }

    /// <summary>The same as JSON; <paramref name="more"/> adds members of its own.</summary>
    public static void WriteJson(IReadOnlyList<(string Date, StoredDecision Decision)> decisions, Action<Utf8JsonWriter> more,
        TextWriter target) => RunJson.WriteObject(target, json =>
    {
        json.WriteStartArray("decisions");
        foreach (var (date, decision) in decisions)
        {
            json.WriteStartObject();
            json.WriteString("date", date);
            json.WriteNumber("month", decision.Month);
            json.WriteString("actor", decision.Actor);
            json.WriteString("phase", decision.Phase);
            json.WriteString("subject", decision.Subject);
            json.WriteStartArray("chosen");
            foreach (var option in decision.Chosen) json.WriteStringValue(option);
            json.WriteEndArray();
            json.WriteNumber("margin", decision.Reasons.Margin);
            json.WriteString("sentence", decision.Reasons.Sentence);
            json.WriteStartArray("weighed");
            foreach (var option in decision.Reasons.Weighed) WriteOption(json, option);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        more(json);
    });

    private static void WriteOptions(StoredDecision decision, OptionWords words, TextWriter target)
    {
        foreach (var option in decision.Reasons.Weighed)
        {
            var mark = decision.Chosen.Contains(option.Option) ? "*" : " ";
            target.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"       {mark} {words.Option(option.Option)}  score {TerminalNumber.Text(option.Score)}"));
            foreach (var term in option.Terms)
                target.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"           {term.Name,-28} {TerminalNumber.Text(term.Value),10} {term.Unit}"));
        }

        if (decision.Reasons.Weighed.Length > 1) target.WriteLine(
            $"         Margin to the runner-up: {TerminalNumber.Text(decision.Reasons.Margin)}.");
    }

    private static void WriteOption(Utf8JsonWriter json, WeighedOption option)
    {
        json.WriteStartObject();
        json.WriteString("option", option.Option);
        json.WriteNumber("score", option.Score);
        json.WriteStartArray("terms");
        foreach (var term in option.Terms)
        {
            json.WriteStartObject();
            json.WriteString("name", term.Name);
            json.WriteNumber("value", term.Value);
            json.WriteString("unit", term.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
