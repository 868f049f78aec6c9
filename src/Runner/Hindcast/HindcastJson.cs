using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Experiments.Episodes;
using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Model.History;
using NegotiationSim.Runner.Run;

namespace NegotiationSim.Runner.Hindcast;

/// <summary>Writes the scoreboard as one object of JSON.</summary>
internal static class HindcastJson
{
    public static void Write(Scoreboard board, ImmutableArray<StylisedFact> facts, ImmutableArray<Sensitivity> sensitivities,
        TextWriter target) => RunJson.WriteObject(target, json =>
    {
        json.WriteString("scenario", board.Scenario);
        json.WriteNumber("replicates", board.Replicates);
        json.WriteString("fitUntil", board.FitUntil);
        json.WriteString("until", board.Until);
        json.WriteStartObject("windows");
        foreach (var window in Enum.GetValues<HindcastWindow>()) WriteWindow(json, board, window);
        json.WriteEndObject();
        json.WriteStartArray("series");
        foreach (var series in board.Series) Write(json, series);
        json.WriteEndArray();
        json.WriteStartArray("facts");
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("id", fact.Id);
            json.WriteString("title", fact.Title);
            json.WriteString("unit", fact.Unit);
            json.WriteNumber("recorded", fact.Recorded);
            RunJson.WriteNumber(json, "model", double.IsFinite(fact.Model) ? fact.Model : null);
            json.WriteString("over", fact.Count);
            json.WriteString("source", fact.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sensitivity");
        foreach (var one in sensitivities)
        {
            json.WriteStartObject();
            json.WriteString("parameter", one.Parameter.Path);
            json.WriteNumber("sd", one.Parameter.Sd);
            json.WriteStartObject("moves");
            foreach (var (series, rank) in one.Strongest) json.WriteNumber(series, rank);
            json.WriteEndObject();
            json.WriteNumber("withError", one.Error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ScoredSeries series)
    {
        json.WriteStartObject();
        json.WriteString("id", series.Series.Id);
        json.WriteString("title", series.Series.Title);
        json.WriteString("unit", series.Series.Unit);
        json.WriteString("reporter", series.Series.Reporter);
        foreach (var window in Enum.GetValues<HindcastWindow>()) Write(json, ValidationPage.Name(window), series.In(window));
        json.WriteStartArray("figures");
        foreach (var figure in series.Figures)
        {
            json.WriteStartObject();
            json.WriteString("period", figure.Point.Period);
            json.WriteString("window", ValidationPage.Name(figure.Window));
            json.WriteNumber("actual", figure.Point.Value);
            json.WriteNumber("model", figure.Model);
            RunJson.WriteNumber(json, "low", figure.Band?.Low);
            RunJson.WriteNumber(json, "high", figure.Band?.High is { } high && double.IsFinite(high) ? high : null);
            json.WriteNumber("parametersLow", figure.Parameters.Low);
            json.WriteNumber("parametersHigh", figure.Parameters.High);
            json.WriteNumber("error", figure.Error(figure.Model));
            Forecast(json, figure, "lastValue", figure.Last);
            Forecast(json, figure, "sameChange", figure.SameChange);
            Forecast(json, figure, "atPrice", figure.AtPrice);
            json.WriteString("source", figure.Point.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notCompared");
        foreach (RecordedPoint point in series.Outside) json.WriteStringValue(point.Period);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Score? score)
    {
        json.WriteStartObject(name);
        json.WriteNumber("figures", score?.Figures ?? 0);
        RunJson.WriteNumber(json, "error", score?.Model);
        RunJson.WriteNumber(json, "bias", score?.Bias);
        RunJson.WriteNumber(json, "inBand", score?.InBand);
        Write(json, "lastValue", score?.Last);
        Write(json, "sameChange", score?.SameChange);
        Write(json, "atPrice", score?.AtPrice);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string naive, Rival? rival)
    {
        RunJson.WriteNumber(json, naive + "Error", rival?.Error);
        RunJson.WriteNumber(json, "errorBeside" + char.ToUpperInvariant(naive[0]) + naive[1..], rival?.Model);
    }

    private static void Forecast(Utf8JsonWriter json, ScoredFigure figure, string naive, double? forecast)
    {
        RunJson.WriteNumber(json, naive, forecast);
        RunJson.WriteNumber(json, naive + "Error", forecast is { } value ? figure.Error(value) : null);
    }

    private static void WriteWindow(Utf8JsonWriter json, Scoreboard board, HindcastWindow window)
    {
        var score = board.In(window);
        json.WriteStartObject(ValidationPage.Name(window));
        RunJson.WriteNumber(json, "error", score?.Model);
        RunJson.WriteNumber(json, "series", score?.Series);
        RunJson.WriteNumber(json, "seriesWithNaive", score?.Best?.Series);
        RunJson.WriteNumber(json, "beaten", score?.Beaten);
        Write(json, "lastValue", score?.Rivals[0]?.Rival);
        Write(json, "sameChange", score?.Rivals[1]?.Rival);
        Write(json, "atPrice", score?.Rivals[2]?.Rival);
        RunJson.WriteNumber(json, "inBand", board.InBand(window)?.Share);
        RunJson.WriteNumber(json, "inParameters", board.InParameters(window)?.Share);
        json.WriteEndObject();
    }
}
