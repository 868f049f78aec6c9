using System.Globalization;
using System.Text.Json;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.History;
using Spectre.Console;

namespace NegotiationSim.Runner.Runs;

/// <summary>Shows the model beside recorded history.</summary>
internal static class HistoryText
{
    /// <summary>One line a series: error up to the end of the fit window, and after it.</summary>
    public static void Write(HistoryTable table, IAnsiConsole screen)
    {
        if (table.Series.IsEmpty) return;
        var narrow = screen.Profile.Width < 90;
        var lines = narrow
            ? Screen.Table("Model beside history", "Recorded series", "Fit, error", "Forecast, error")
            : Screen.Table("Model beside history", "Recorded series", "Fit: figures", "error", "correlation", "Forecast: figures", "error", "correlation");
        foreach (var (series, _, fit, forecast) in table.Series)
        {
            var title = Markup.Escape(series.Title + " (" + series.Reporter + ")");
            if (narrow) lines.AddRow(title, Percent(fit), Percent(forecast));
            else lines.AddRow(title, Count(fit), Percent(fit), Correlation(fit), Count(forecast), Percent(forecast), Correlation(forecast));
        }

        screen.Write(lines);
        screen.WriteLine("Error: mean symmetric error, 200 |model - recorded| / (|model| + |recorded|), 0 to 200 %. Forecast: after the window the scenario was fitted on.");
    }

    public static void Write(Utf8JsonWriter json, HistoryTable table)
    {
        json.WriteStartArray("history");
        foreach (var comparison in table.Series)
        {
            json.WriteStartObject();
            json.WriteString("id", comparison.Series.Id);
            json.WriteString("title", comparison.Series.Title);
            json.WriteString("unit", comparison.Series.Unit);
            json.WriteString("reporter", comparison.Series.Reporter);
            Write(json, "fit", comparison.Fit);
            Write(json, "forecast", comparison.Forecast);
            json.WriteStartArray("figures");
            foreach (var match in comparison.Matches)
            {
                json.WriteStartObject();
                json.WriteString("period", match.Point.Period);
                json.WriteNumber("recorded", match.Point.Value);
                json.WriteNumber("model", match.Model);
                json.WriteNumber("error", match.Error);
                json.WriteBoolean("forecast", match.IsForecast);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, HistoryError error)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", error.Count);
        Number(json, "symmetricError", error.SymmetricError);
        Number(json, "bias", error.Bias);
        Number(json, "correlation", error.Correlation);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static string Count(HistoryError error) => error.Count == 0 ? "" : error.Count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(HistoryError error) =>
        error.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{error.SymmetricError:N0} % ({error.Bias:+0;-0;0})");

    private static string Correlation(HistoryError error) =>
        double.IsFinite(error.Correlation) ? error.Correlation.ToString("0.00", CultureInfo.InvariantCulture) : "";
}
