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

    private static readonly ImmutableArray<string> RivalTitles = ["the last value", "the same change as last year",
        "the last value at the recorded price"];

    /// <summary>Names of the blocks, in the order of the page.</summary>
    public static ImmutableArray<string> Blocks => ["setting", "winners", "bands", "scoreboard", "wrong", "facts", "sensitivity", "figures"];

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
        string[] contents = [Setting(board, setting), BoardTables.Winners(board), BoardTables.Bands(board),
            BoardTables.Summary(board), Wrongs(board, facts), Facts(facts),
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
        ". Fit window to " + board.FitUntil + ", forecast after. " + setting;

    /// <summary>What the model gets wrong, from the figures alone.</summary>
    private static string Wrongs(Scoreboard board, ImmutableArray<StylisedFact> facts)
    {
        var text = new StringBuilder();
        foreach (var series in board.Series)
        {
            foreach (var (window, score) in series.Scores)
            {
                var lost = new List<string>();
                foreach (var (rival, r) in score.Rivals.Select((rival, r) => (rival, r)))
                    if (rival is { Wins: true } won) lost.Add(Invariant($"{RivalTitles[r]} ({won.Error:0} % against {won.Model:0} %)"));
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
                " | window | actual | model | 80 % band | error | last value, error | same change, error | at the price, error |\n")
                .Append("|---|---|---:|---:|---|---:|---:|---:|---:|\n");
            foreach (var figure in series.Figures)
            {
                string[] cells = [figure.Point.Period, Name(figure.Window), Number(figure.Point.Value), Number(figure.Model),
                    figure.Band is { } band ? BandText(band) + (band.Holds(figure.Point.Value) ? "" : ", missed") : "",
                    Percent(figure.Error(figure.Model)), Naive(figure, figure.Last), Naive(figure, figure.SameChange),
                    Naive(figure, figure.AtPrice)];
                text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string BandText(FigureRange band) => double.IsFinite(band.High) ? Number(band.Low) + " to " + Number(band.High)
        : "from " + Number(band.Low);

    private static string Naive(ScoredFigure figure, double? forecast) => forecast is { } value
        ? Number(value) + ", " + Percent(figure.Error(value)) : "";

    private static string Number(double value) => Math.Abs(value) >= 1000 ? Invariant($"{value:N0}") : Invariant($"{value:0.0}");

    private static string Percent(double? value) => value is { } number ? Invariant($"{number:0} %") : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
