using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Experiments.Episodes;
using NegotiationSim.Experiments.Hindcasts;
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
            $"{board.Scenario}: in {judged.Count(s => s.Score.BeatsNaive == true)} of {judged.Length} windows of series the model beats every naive forecast.{InBand(board, HindcastWindow.Fit, "the fit window's")}{InBand(board, HindcastWindow.Forecast, "the later")}"));
    }

    private static void Series(Scoreboard board, IAnsiConsole screen)
    {
        var table = Screen.Table("Model against history and naive forecasts: mean symmetric error", "Recorded series", "window", "figures",
            "in band", "model", "last value", "same change", "at the price");
        foreach (var series in board.Series)
        {
            foreach (var (window, score) in series.Scores)
            {
                table.AddRow(Markup.Escape(ValidationPage.Title(series)), ValidationPage.Name(window),
                    score.Figures.ToString(CultureInfo.InvariantCulture), score.InBand?.ToString(CultureInfo.InvariantCulture) ?? "",
                    Percent(score.Model, score.Bias), Percent(score.Last?.Error), Percent(score.SameChange?.Error),
                    Percent(score.AtPrice?.Error));
            }
        }

        screen.Show(table);
        screen.WriteLine("Base: the base year, on whose figures the world is built. Fit: to " + board.FitUntil
            + ", naive forecasts know every earlier figure. Forecast: after it, they know the fit window only.");
        Winners(board, screen);
        screen.WriteLine("Error: 200 |forecast - recorded| / (|forecast| + |recorded|), 0 to 200 %; in brackets how much too high (+) the model is in sum.");
    }

    /// <summary>Mean errors by window, and who wins.</summary>
    private static void Winners(Scoreboard board, IAnsiConsole screen)
    {
        var table = Screen.Table("Mean over series: a naive forecast's error against the model's over the same figures",
            ["window", "model", .. Score.RivalNames, "the model beats all"]);
        foreach (var window in Enum.GetValues<HindcastWindow>())
        {
            if (board.In(window) is not { } score) continue;
            table.AddRow([ValidationPage.Name(window), Percent(score.Model),
                .. score.Rivals.Select(r => r is { } rival ? Percent(rival.Rival.Error) + " against " + Percent(rival.Rival.Model) : ""),
                string.Create(CultureInfo.InvariantCulture, $"{score.Beaten} of {score.Best?.Series ?? 0}")]);
        }

        screen.Show(table);
    }

    private static string InBand(Scoreboard board, HindcastWindow window, string whose) => board.InBand(window) is { } band
        ? string.Create(CultureInfo.InvariantCulture, $" {100 * band.Share:0} % of {whose} {band.Figures} figures lie in their 80 % bands.") : "";

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

    private static string Percent(double? value, double? bias = null) =>
        value is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number:0} %{(bias is { } b ? $" ({b:+0;-0;0})" : "")}") : "";
}
