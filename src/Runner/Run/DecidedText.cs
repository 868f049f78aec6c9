using System.Globalization;
using System.Text.Json;
using NegotiationSim.Results.Decided;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Model.Script;
using Spectre.Console;
using Calendar = NegotiationSim.Model.Script.Calendar;

namespace NegotiationSim.Runner.Run;

/// <summary>Shows what actors decided in an ensemble.</summary>
internal static class DecidedText
{
    /// <summary>Deciders shown to a person; all of them are in the JSON.</summary>
    private const int MostDeciders = 6;

    /// <summary>Measures of a decider on the first screen: those in force most often.</summary>
    private const int MostMeasures = 6;

    public static void Write(IAnsiConsole screen, DecidedFigures figures, ResolvedScenario scenario, bool all)
    {
        var (calendar, words) = (scenario.Calendar, new OptionWords(scenario));
        var soon = $"Within {DecidedFigures.Soon} months";

        // A made-up world has no record to set beside what was decided.
        var recorded = figures.Deciders.Any(d => d.Measures.Any(m => m.Recorded is not null));
        string[] beside = recorded ? ["As recorded", "Left out as recorded"] : [];
        string[] last = recorded ? ["recorded"] : [];
        var deciders = Screen.Table($"Who decides, after {calendar.Name(figures.Occasion)}",
            ["Decider", soon, .. beside, "First easing: 10 %", "half", .. last, "never"]);
        foreach (var one in figures.Deciders.Take(all ? int.MaxValue : MostDeciders))
        {
            string[] shares = recorded ? [Share(one.Sensitivity), Share(one.Specificity)] : [];
            string[] first = recorded ? [Month(one.RecordedEasing, calendar)] : [];
            deciders.AddRow([Markup.Escape(words.Actor(one.Actor)), Share(one.Imposes), .. shares, Month(one.EasedBy(0.1), calendar),
                Month(one.EasedBy(0.5), calendar), .. first, Share(1 - ((double)one.FirstEasing.Length / one.Replicates))]);
        }

        screen.Show(deciders);
        screen.WriteLine(recorded
            ? "Shares of replicates. As recorded: measures that history has, in force at some time; left out as recorded: measures it has not, never in force."
            : "Shares of replicates.");
        foreach (var one in figures.Deciders.Take(all ? int.MaxValue : 2))
        {
            string[] dated = recorded ? ["Recorded"] : [];
            var table = Screen.Table($"Measures of {words.Actor(one.Actor)}", ["Measure", soon, "Ever", .. dated]);
            foreach (var measure in one.Measures.OrderByDescending(m => m.Ever).Take(all ? int.MaxValue : MostMeasures))
            {
                string[] when = recorded ? [measure.Recorded is { } month ? calendar.Name(month) : "never"] : [];
                table.AddRow([Markup.Escape(measure.Title), Share(measure.Soon), Share(measure.Ever), .. when]);
            }

            screen.Show(table);
            if (!all && one.Measures.Length > MostMeasures) screen.WriteLine($"{one.Measures.Length - MostMeasures} more measures: --all");
        }
    }

    public static void Write(Utf8JsonWriter json, DecidedFigures figures, Calendar calendar)
    {
        json.WriteStartObject("decided");
        json.WriteString("occasion", calendar.Name(figures.Occasion));
        json.WriteStartArray("deciders");
        foreach (var one in figures.Deciders)
        {
            json.WriteStartObject();
            json.WriteString("actor", one.Actor);
            json.WriteNumber("imposesWithinThreeMonths", one.Imposes);
            Number(json, "recordedMeasuresImposed", one.Sensitivity);
            Number(json, "unrecordedMeasuresLeftOut", one.Specificity);
            json.WriteString("recordedEasing", Month(one.RecordedEasing, calendar));
            json.WriteStartArray("firstEasing");
            foreach (var month in one.FirstEasing) json.WriteStringValue(calendar.Name(month));
            json.WriteEndArray();
            json.WriteStartArray("measures");
            foreach (var measure in one.Measures)
            {
                json.WriteStartObject();
                json.WriteString("id", measure.Id);
                json.WriteString("instrument", measure.Instrument);
                json.WriteNumber("withinThreeMonths", measure.Soon);
                json.WriteNumber("ever", measure.Ever);
                json.WriteString("recorded", measure.Recorded is { } month ? calendar.Name(month) : "never");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value)) json.WriteNull(name);
        else json.WriteNumber(name, value);
    }

    private static string Month(int? month, Calendar calendar) => month is { } m ? calendar.Name(m) : "none";

    private static string Share(double value) => double.IsNaN(value) ? "-"
        : (100 * value).ToString("0", CultureInfo.InvariantCulture) + " %";
}
