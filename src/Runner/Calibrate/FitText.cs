using System.Globalization;
using NegotiationSim.Experiments.Calibrations;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Files;
using Spectre.Console;

namespace NegotiationSim.Runner.Calibrate;

/// <summary>Shows a fit.</summary>
internal static class FitText
{
    public static void Write(FitProblem problem, FitResult result, string file, IAnsiConsole screen, bool quiet)
    {
        if (!quiet)
        {
            var table = Screen.Table("Fitted parameters", "Parameter", "before", "now", "standard error", "95 %", "bounds", "unit");
            foreach (var value in result.Values)
            {
                table.AddRow(
                    Markup.Escape(value.Parameter.Path), Number(value.Start), Number(value.Value),
                        double.IsNaN(value.StandardError) ? "" : Number(value.StandardError),
                    Number(value.Low) + " to " + Number(value.High), Number(value.Parameter.Min) + " to " + Number(value.Parameter.Max),
                        Unit(value));
            }

            screen.Show(table);
            screen.WriteLine("Standard errors take the errors of figures as independent; a model's are not, so they are rather too small.");
        }

        foreach (var value in result.Values)
            foreach (var warning in value.Warnings) Console.Error.WriteLine(value.Parameter.Path + " is " + warning + ".");
        if (!result.Converged) Console.Error.WriteLine(
            "The budget was spent before the search ended. Go on by repeating the command with a larger --budget and --resume.");
        var calendar = problem.Base.Resolved.Calendar;
        screen.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: J {result.Before:0.0000} before, {result.After:0.0000} now (a typical error of {100 * (Math.Exp(Math.Sqrt(result.After)) - 1):0} %), {problem.Objective.Targets.Length} figures from {calendar.Name(problem.From)} to {calendar.Name(problem.Until - 1)}, {result.Evaluations} points."));
    }

    public static void WriteJson(FitProblem problem, FitResult result, string file, TextWriter target) =>
        RunJson.WriteObject(target, json =>
    {
        var calendar = problem.Base.Resolved.Calendar;
        json.WriteString("file", file);
        json.WriteString("from", calendar.Name(problem.From));
        json.WriteString("until", calendar.Name(problem.Until - 1));
        json.WriteNumber("figures", problem.Objective.Targets.Length);
        json.WriteNumber("before", result.Before);
        json.WriteNumber("after", result.After);
        json.WriteNumber("points", result.Evaluations);
        json.WriteBoolean("converged", result.Converged);
        json.WriteStartArray("fitted");
        foreach (var value in result.Values)
        {
            json.WriteStartObject();
            json.WriteString("path", value.Parameter.Path);
            json.WriteString("unit", Unit(value));
            json.WriteNumber("before", value.Start);
            json.WriteNumber("value", value.Value);
            if (double.IsNaN(value.StandardError)) json.WriteNull("standardError");
            else json.WriteNumber("standardError", value.StandardError);
            json.WriteNumber("low95", value.Low);
            json.WriteNumber("high95", value.High);
            json.WriteStartArray("warnings");
            foreach (var warning in value.Warnings) json.WriteStringValue(warning);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Unit(FittedValue value) => ParameterTable.Find(value.Parameter.Path)?.Unit ?? "";

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
