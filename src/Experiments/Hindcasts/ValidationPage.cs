using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NegotiationSim.Experiments.Episodes;
using NegotiationSim.Scenarios.Pages;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>The blocks of <c>docs/model/validation.md</c> that are written by <c>negsim hindcast --update</c>.</summary>
public static class ValidationPage
{
    /// <summary>Errors from here on are named as wrong, per cent.</summary>
    private const double Wrong = 30;

    /// <summary>Names of the blocks, in the order of the page.</summary>
    public static ImmutableArray<string> Blocks => ["setting", "scoreboard", "wrong", "facts", "sensitivity", "figures"];

    /// <summary>The page with every block written anew.</summary>
    /// <param name="page">The page as it is.</param>
    /// <param name="file">Its file, for messages.</param>
    /// <param name="board">The scoreboard.</param>
    /// <param name="facts">The stylised facts.</param>
    /// <param name="sensitivities">What each uncertain parameter does.</param>
    /// <param name="setting">One sentence on how the facts were made.</param>
    public static string Update(string page, string file, Scoreboard board, ImmutableArray<StylisedFact> facts,
        ImmutableArray<Sensitivity> sensitivities, string setting)
    {
        ArgumentNullException.ThrowIfNull(board);
        string[] contents = [Setting(board, setting), Summary(board), Wrongs(board, facts), Facts(facts),
            Sensitivities(sensitivities, board.Replicates), Figures(board)];
        foreach (var (block, content) in Blocks.Zip(contents)) page = MarkedPage.Replace(page, file, block, content);
        return page;
    }

    /// <summary>Heading of a series in the blocks.</summary>
    public static string Title(ScoredSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Series.Title + " (" + series.Series.Reporter + ")";
    }

    /// <summary>A window in one word.</summary>
    public static string Name(HindcastWindow window) =>
        window switch { HindcastWindow.Base => "base", HindcastWindow.Fit => "fit", _ => "forecast" };

    private static string Setting(Scoreboard board, string setting) =>
        "Scenario `" + board.Scenario + "`, " + (board.Replicates == 1 ? "one run with central parameters"
            : Invariant($"median of {board.Replicates} replicates")) + ", to " + board.Until +
        ". Fit window to " + board.FitUntil + ", forecast after. " + setting + (board.InBand is { } share ? Invariant($" {100 * share:0} % of the recorded figures after the base year lie between the 10 % and the 90 % quantile of the replicates (80 % would be right).") : "");

    private static string Summary(Scoreboard board)
    {
        var text = new StringBuilder("| series | window | figures | model | bias | last value | same change | the model |\n|---|---|---:|---:|---:|---:|---:|---|\n");
        foreach (var series in board.Series)
        {
            foreach (var (window, score) in series.Scores)
            {
                text.Append("| ").Append(Title(series)).Append(" | ").Append(Name(window)).Append(" | ").Append(score.Figures).Append(
                    " | ").Append(Percent(score.Model)).Append(" | ")
                    .Append(score.Bias is { } bias ? Invariant($"{bias:+0;-0;0} %") : "").Append(" | ").Append(Percent(score.Last)).Append(
                        " | ").Append(Percent(score.SameChange)).Append(" | ").Append(Verdict(score)).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static string Verdict(Score score) => score.BeatsNaive switch
    {
        null => "no naive forecast",
        true => "beats both",
        _ when score.ModelBesideLast > score.Last && (score.SameChange is null || score.ModelBesideSameChange > score.SameChange) =>
            "loses",
        _ => "loses to one",
    };

    /// <summary>What the model gets wrong, from the figures alone.</summary>
    private static string Wrongs(Scoreboard board, ImmutableArray<StylisedFact> facts)
    {
        var text = new StringBuilder();
        foreach (var series in board.Series)
        {
            foreach (var (window, score) in series.Scores)
            {
                var lost = new List<string>();
                if (score.ModelBesideLast > score.Last) lost.Add(
                    Invariant($"the last value ({score.Last:0} % against {score.ModelBesideLast:0} %)"));
                if (score.ModelBesideSameChange > score.SameChange) lost.Add(
                    Invariant($"the same change as last year ({score.SameChange:0} % against {score.ModelBesideSameChange:0} %)"));
                if (score.Model < Wrong && lost.Count == 0) continue;
                text.Append("- ").Append(Title(series)).Append(", ").Append(
                    window switch
                    {
                        HindcastWindow.Base => "in the base year",
                        HindcastWindow.Fit => "in the fit window",
                        _ => "in the forecast"
                    }).Append(": ").Append(Invariant($"error {score.Model:0} %"));
                if (score.Bias is { } bias && Math.Abs(bias) >= 10) text.Append(
                    Invariant($", {Math.Abs(bias):0} % too {(bias > 0 ? "high" : "low")} in sum"));
                if (lost.Count > 0) text.Append("; a forecaster without a model does better with ").Append(string.Join(" and with ", lost));
                text.Append(".\n");
            }
        }

        foreach (var fact in facts.Where(f => double.IsFinite(f.Model) && f.IsOff(Wrong / 100)))
            text.Append("- ").Append(fact.Title).Append(": ").Append(
                Invariant($"{fact.Model:0.##} {fact.Unit} instead of {fact.Recorded:0.##}.\n"));
        foreach (var fact in facts.Where(f => !double.IsFinite(f.Model)))
            text.Append("- ").Append(fact.Title).Append(": the model shows none (").Append(fact.Count).Append(").\n");
        return text.Length == 0 ? Invariant($"Nothing is off by {Wrong:0} % or more, and no naive forecast does better.") : text.ToString();
    }

    private static string Facts(ImmutableArray<StylisedFact> facts)
    {
        var text = new StringBuilder("| fact | unit | recorded | model | over | source |\n|---|---|---:|---:|---|---|\n");
        foreach (var fact in facts)
            text.Append("| ").Append(fact.Title).Append(" | ").Append(fact.Unit).Append(" | ").Append(
                Invariant($"{fact.Recorded:0.##}")).Append(" | ").Append(double.IsFinite(fact.Model) ? Invariant($"{fact.Model:0.##}")
                : "none")
                .Append(" | ").Append(fact.Count).Append(" | ").Append(fact.Source).Append(" |\n");
        return text.ToString();
    }

    private static string Sensitivities(ImmutableArray<Sensitivity> sensitivities, int replicates)
    {
        var text = new StringBuilder(Invariant($"{replicates} replicates; a rank correlation beyond ±{Sensitivity.Chance(replicates):0.00} comes by chance once in twenty times.\n\n"));
        text.Append("| parameter | drawn with sd of its logarithm | moves most | with the error |\n|---|---:|---|---:|\n");
        foreach (var one in sensitivities)
        {
            text.Append("| `").Append(one.Parameter.Path).Append("` | ").Append(Invariant($"{one.Parameter.Sd:0.##}")).Append(" | ")
                .Append(one.Strongest.IsEmpty ? "nothing beyond chance"
                    : string.Join(", ", one.Strongest.Select(s =>
                    Invariant(
                    $"{s.Series} {s.Rank:+0.00;-0.00}")))).Append(" | ").Append(Invariant($"{one.Error:+0.00;-0.00;0}")).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Figures(Scoreboard board)
    {
        var text = new StringBuilder();
        foreach (var series in board.Series)
        {
            text.Append("### ").Append(Title(series)).Append("\n\nSeries `").Append(series.Series.Id).Append("`.\n\n");
            if (series.Figures.IsEmpty) text.Append("No figure lies within the run.\n");
            else text.Append("| ").Append(series.Series.Unit).Append(
                " | window | actual | model | error | last value, error | same change, error |\n|---|---|---:|---:|---:|---:|---:|\n");
            foreach (var figure in series.Figures)
            {
                text.Append("| ").Append(figure.Point.Period).Append(" | ").Append(Name(figure.Window)).Append(" | ").Append(
                    Number(figure.Point.Value)).Append(" | ").Append(Number(figure.Model)).Append(" | ")
                    .Append(Percent(figure.Error(figure.Model))).Append(" | ").Append(Naive(figure, figure.Last)).Append(" | ").Append(
                        Naive(figure, figure.SameChange)).Append(" |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Naive(ScoredFigure figure, double? forecast) => forecast is { } value
        ? Number(value) + ", " + Percent(figure.Error(value)) : "";

    private static string Number(double value) => Math.Abs(value) >= 1000 ? Invariant($"{value:N0}") : Invariant($"{value:0.0}");

    private static string Percent(double? value) => value is { } number ? Invariant($"{number:0} %") : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
