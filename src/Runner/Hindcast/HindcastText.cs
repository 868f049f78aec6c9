using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NegotiationSim.Experiments.Episodes;
using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Model.History;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Hindcast;

/// <summary>Shows the scoreboard.</summary>
internal static class HindcastText
{
    private const int MostOutside = 8;

    public static void Write(Scoreboard board, ImmutableArray<StylisedFact> facts, ImmutableArray<Sensitivity> sensitivities,
        IAnsiConsole screen, bool quiet)
    {
        if (!quiet)
        {
            Series(board, screen);
            if (!facts.IsEmpty) Facts(facts, screen);
            if (!sensitivities.IsEmpty) Sensitivities(sensitivities, board.Replicates, screen);
            Outside(board, screen);
        }

        var judged = board.Series.SelectMany(s => s.Scores).Where(
            s => s.Window != HindcastWindow.Base && s.Score.BeatsNaive is not null).ToArray();
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{board.Scenario}: in {judged.Count(s => s.Score.BeatsNaive == true)} of {judged.Length} windows of series the model beats every naive forecast.{(board.InBand is { } share ? $" {100 * share:0} % of figures lie in its 80 % band." : "")}"));
    }

    public static void WriteJson(Scoreboard board, ImmutableArray<StylisedFact> facts, ImmutableArray<Sensitivity> sensitivities,
        TextWriter target) => RunJson.WriteObject(target, json =>
    {
        json.WriteString("scenario", board.Scenario);
        json.WriteNumber("replicates", board.Replicates);
        json.WriteString("fitUntil", board.FitUntil);
        json.WriteString("until", board.Until);
        RunJson.WriteNumber(json, "inBand", board.InBand);
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

    private static void Series(Scoreboard board, IAnsiConsole screen)
    {
        var table = Screen.Table("Model against history and naive forecasts: mean symmetric error", "Recorded series", "window", "figures",
            "model", "last value", "same change");
        foreach (var series in board.Series)
        {
            foreach (var (window, score) in series.Scores)
            {
                table.AddRow(Markup.Escape(ValidationPage.Title(series)), ValidationPage.Name(window),
                    score.Figures.ToString(CultureInfo.InvariantCulture), Percent(score.Model, score.Bias), Percent(score.Last),
                    Percent(score.SameChange));
            }
        }

        screen.Show(table);
        screen.WriteLine("Base: the base year, on whose figures the world is built. Fit: to " + board.FitUntil
            + ", naive forecasts know every earlier figure. Forecast: after it, they know the fit window only.");
        screen.WriteLine("Error: 200 |forecast - recorded| / (|forecast| + |recorded|), 0 to 200 %; in brackets how much too high (+) the model is in sum.");
    }

    private static void Facts(ImmutableArray<StylisedFact> facts, IAnsiConsole screen)
    {
        var table = Screen.Table("Stylised facts", "Fact", "unit", "recorded", "model", "over");
        foreach (var fact in facts)
            table.AddRow(Markup.Escape(fact.Title), fact.Unit, fact.Recorded.ToString("0.##", CultureInfo.InvariantCulture),
                double.IsFinite(fact.Model) ? fact.Model.ToString("0.##", CultureInfo.InvariantCulture) : "none", fact.Count);
        screen.Show(table);
    }

    private static void Sensitivities(ImmutableArray<Sensitivity> sensitivities, int replicates, IAnsiConsole screen)
    {
        var table = Screen.Table("What uncertain parameters move: rank correlation over replicates", "Parameter", "moves most",
            "with the error");
        foreach (var one in sensitivities)
        {
            table.AddRow(
                one.Parameter.Path, Markup.Escape(string.Join(
                    ", ", one.Strongest.Select(s => s.Series + s.Rank.ToString(" +0.00; -0.00", CultureInfo.InvariantCulture)))),
                one.Error.ToString("+0.00;-0.00;0", CultureInfo.InvariantCulture));
        }

        screen.Show(table);
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Beyond ±{Sensitivity.Chance(replicates):0.00} by chance once in twenty times."));
    }

    /// <summary>Figures nothing was compared with: said, not hidden. Those before the start serve the naive forecasts.</summary>
    private static void Outside(Scoreboard board, IAnsiConsole screen)
    {
        foreach (var series in board.Series)
        {
            var later = series.Outside.Where(p => p.From >= 0).ToArray();
            if (later.Length == 0) continue;
            screen.WriteLine($"Not compared, {series.Series.Title}: {string.Join(", ", later.Take(MostOutside).Select(p => p.Period))}{(later.Length > MostOutside ? $" and {later.Length - MostOutside} more" : "")}.");
        }

        var last = board.Series.SelectMany(s => s.Outside).Select(p => p.From + p.Length).DefaultIfEmpty(0).Max();
        if (board.Series.SelectMany(s => s.Outside).Any(p => p.From >= 0 && p.From + p.Length > board.Months))
            screen.WriteLine($"The run ends in {board.Until}; figures after it are reached with --months {last}. After the last recorded price, prices are the model's own.");
    }

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
            json.WriteNumber("low", figure.Low);
            json.WriteNumber("high", figure.High);
            json.WriteNumber("error", figure.Error(figure.Model));
            RunJson.WriteNumber(json, "lastValue", figure.Last);
            RunJson.WriteNumber(json, "lastValueError", figure.Last is { } last ? figure.Error(last) : null);
            RunJson.WriteNumber(json, "sameChange", figure.SameChange);
            RunJson.WriteNumber(json, "sameChangeError", figure.SameChange is { } change ? figure.Error(change) : null);
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
        RunJson.WriteNumber(json, "lastValueError", score?.Last);
        RunJson.WriteNumber(json, "errorBesideLastValue", score?.ModelBesideLast);
        RunJson.WriteNumber(json, "sameChangeError", score?.SameChange);
        RunJson.WriteNumber(json, "errorBesideSameChange", score?.ModelBesideSameChange);
        json.WriteEndObject();
    }

    private static string Percent(double? value, double? bias = null) =>
        value is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number:0} %{(bias is { } b ? $" ({b:+0;-0;0})" : "")}") : "";
}
