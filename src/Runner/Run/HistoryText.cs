using System.Globalization;
using System.Text.Json;
using NegotiationSim.Engine.History;
using NegotiationSim.Results.History;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Run;

/// <summary>Shows the model beside recorded history.</summary>
internal static class HistoryText
{
    private const string Meaning =
        "Error: mean symmetric error, 200 |model - recorded| / (|model| + |recorded|), 0 to 200 %; in brackets how much too high (+) or low (-) the model is.";

    /// <summary>One line: how far the model is from the series history has, in the middle and at worst.</summary>
    public static void WriteShort(HistoryComparison table, IAnsiConsole screen)
    {
        var errors = table.Series.Select(s => (s.Series.Title, Error: table.Fit(s)?.Symmetric)).Where(e => e.Error is not null).OrderBy(
            e => e.Error).ToList();
        if (errors.Count == 0) return;
        var (worst, middle) = (errors[^1], errors[errors.Count / 2].Error);
        screen.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Model beside history: {errors.Count} recorded series, the middle one off by {middle:N0} %, {worst.Title} most ({worst.Error:N0} %). Each: --all."));
    }

    /// <summary>One line a series: error up to the end of the fit window, and after it.</summary>
    public static void Write(HistoryComparison table, IAnsiConsole screen)
    {
        if (table.Series.IsEmpty) return;
        var lines = Screen.Table("Model beside history", "Recorded series", "Fit: figures", "error", "correlation", "Forecast: figures",
            "error", "correlation");
        foreach (var compared in table.Series)
        {
            var (series, fit, forecast) = (compared.Series, table.Fit(compared), table.Forecast(compared));
            lines.AddRow(
                Markup.Escape(series.Title + " (" + series.Reporter + ")"), Count(fit), Percent(fit), Correlation(fit), Count(forecast),
                    Percent(forecast), Correlation(forecast));
        }

        screen.Show(lines);
        screen.WriteLine(Meaning + " Forecast: after the window the scenario was fitted on.");
    }

    public static void Write(Utf8JsonWriter json, HistoryComparison table)
    {
        json.WriteStartArray("history");
        foreach (var comparison in table.Series)
        {
            json.WriteStartObject();
            json.WriteString("id", comparison.Series.Id);
            json.WriteString("title", comparison.Series.Title);
            json.WriteString("unit", comparison.Series.Unit);
            json.WriteString("reporter", comparison.Series.Reporter);
            Write(json, "fit", table.Fit(comparison));
            Write(json, "forecast", table.Forecast(comparison));
            json.WriteStartArray("figures");
            foreach (var match in comparison.Points)
            {
                json.WriteStartObject();
                json.WriteString("period", match.Point.Period);
                json.WriteNumber("recorded", match.Point.Value);
                json.WriteNumber("model", match.Model);
                json.WriteNumber("error", match.SymmetricError);
                json.WriteBoolean("forecast", table.IsForecast(match.Point));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, FitErrors? errors)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", errors?.Points ?? 0);
        RunJson.WriteNumber(json, "symmetricError", errors?.Symmetric);
        RunJson.WriteNumber(json, "bias", errors?.Bias);
        RunJson.WriteNumber(json, "correlation", errors?.Correlation);
        json.WriteEndObject();
    }

    private static string Count(FitErrors? errors) => errors is null ? "" : errors.Points.ToString(CultureInfo.InvariantCulture);

    private static string Percent(FitErrors? errors) =>
        errors is null ? "" : string.Create(CultureInfo.InvariantCulture,
            $"{errors.Symmetric:N0} %{(errors.Bias is { } bias ? $" ({bias:+0;-0;0})" : "")}");

    private static string Correlation(FitErrors? errors) => errors?.Correlation?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
}
