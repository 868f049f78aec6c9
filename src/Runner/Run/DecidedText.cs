using System.Globalization;
using System.Text.Json;
using NegotiationSim.Results.Decided;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;
using Calendar = NegotiationSim.Model.Script.Calendar;

namespace NegotiationSim.Runner.Run;

/// <summary>Shows what actors decided in an ensemble.</summary>
internal static class DecidedText
{
    /// <summary>Deciders shown to a person; all of them are in the JSON.</summary>
    private const int MostDeciders = 6;

    public static void Write(IAnsiConsole screen, DecidedFigures figures, Calendar calendar)
    {
        var soon = $"Within {DecidedFigures.Soon} months";
        var deciders = Screen.Table($"Who decides, after {calendar.Name(figures.Occasion)}", "Decider", soon, "As recorded",
            "Left out as recorded", "First easing: 10 %", "half", "recorded", "never");
        foreach (var one in figures.Deciders.Take(MostDeciders))
            deciders.AddRow(one.Actor, Share(one.Imposes), Share(one.Sensitivity), Share(one.Specificity),
                Month(one.EasedBy(0.1), calendar), Month(one.EasedBy(0.5), calendar), Month(one.RecordedEasing, calendar),
                Share(1 - ((double)one.FirstEasing.Length / one.Replicates)));
        screen.Show(deciders);
        screen.WriteLine("Shares of replicates. As recorded: measures that history has, in force at some time; left out as recorded: measures it has not, never in force.");
        foreach (var one in figures.Deciders.Take(2))
        {
            var table = Screen.Table($"Measures of {one.Actor}", "Measure", "Instrument", soon, "Ever", "Recorded");
            foreach (var measure in one.Measures.OrderByDescending(m => m.Ever))
                table.AddRow(Markup.Escape(measure.Id), measure.Instrument, Share(measure.Soon), Share(measure.Ever),
                    measure.Recorded is { } month ? calendar.Name(month) : "never");
            screen.Show(table);
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
