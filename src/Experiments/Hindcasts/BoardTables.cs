using System.Globalization;
using System.Text;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>The tables of a scoreboard on the page of validation: who wins, what the bands hold, and every series.</summary>
internal static class BoardTables
{
    /// <summary>Per window the mean errors of the model and of every naive forecast, and who wins.</summary>
    public static string Winners(Scoreboard board)
    {
        var text = new StringBuilder("| window | series | model | ").AppendJoin(" | ", Score.RivalNames)
            .Append(" | the nearest of them, in hindsight | the model beats all of them | who wins |\n|---|---:|---:|---:|---:|---:|---:|---:|---|\n");
        foreach (var window in Enum.GetValues<HindcastWindow>())
        {
            if (board.In(window) is not { } score) continue;
            text.Append("| ").Append(ValidationPage.Name(window)).Append(" | ").Append(score.Series).Append(" | ").Append(Percent(score.Model));
            foreach (var rival in score.Rivals.Append(score.Best)) text.Append(" | ").Append(Against(rival));
            text.Append(" | ").Append(Invariant($"{score.Beaten} of {score.Best?.Series ?? 0}")).Append(" | ").Append(Winner(score))
                .Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>Per window the share of figures in their bands, with noise and without.</summary>
    public static string Bands(Scoreboard board)
    {
        var text = new StringBuilder("| window | figures | in the 80 % band | between the quantiles of the replicates alone |\n|---|---:|---:|---:|\n");
        foreach (var window in Enum.GetValues<HindcastWindow>())
        {
            if (board.In(window) is null) continue;
            var count = board.Series.SelectMany(s => s.Figures).Count(f => f.Window == window);
            text.Append("| ").Append(ValidationPage.Name(window)).Append(" | ").Append(count).Append(" | ")
                .Append(Percent(100 * board.InBand(window)?.Share)).Append(" | ").Append(Percent(100 * board.InParameters(window)?.Share))
                .Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>Every series by window.</summary>
    public static string Summary(Scoreboard board)
    {
        var text = new StringBuilder("| series | window | figures | in band | model | bias | ").AppendJoin(" | ", Score.RivalNames)
            .Append(" | the model |\n|---|---|---:|---:|---:|---:|---:|---:|---:|---|\n");
        foreach (var series in board.Series)
        {
            foreach (var (window, score) in series.Scores)
            {
                text.Append("| ").Append(ValidationPage.Title(series)).Append(" | ").Append(ValidationPage.Name(window)).Append(" | ")
                    .Append(score.Figures).Append(" | ").Append(score.InBand).Append(" | ").Append(Percent(score.Model)).Append(" | ")
                    .Append(score.Bias is { } bias ? Invariant($"{bias:+0;-0;0} %") : "");
                foreach (var rival in score.Rivals) text.Append(" | ").Append(Percent(rival?.Error));
                text.Append(" | ").Append(Verdict(score)).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static string Verdict(Score score)
    {
        var rivals = score.Rivals.OfType<Rival>().ToArray();
        if (rivals.Length == 0) return "no naive forecast";
        var lost = rivals.Count(r => r.Wins);
        return lost == 0 ? "beats " + (rivals.Length == 1 ? "it" : "all") : lost == rivals.Length ? "loses" : Invariant($"loses to {lost} of {rivals.Length}");
    }

    private static string Winner(WindowScore score)
    {
        var won = score.Rivals.Select((r, at) => (r, at)).Where(r => r.r is { Rival.Wins: true })
            .Select(r => Score.RivalNames[r.at]).ToArray();
        return won.Length == 0 ? "the model" : string.Join(" and ", won) + (won.Length == score.Rivals.Count(r => r is not null) ? "" : ", else the model");
    }

    private static string Against((int Series, Rival Rival)? rival) =>
        rival is { } r ? Invariant($"{r.Rival.Error:0.0} % against {r.Rival.Model:0.0} % ({r.Series})") : "";

    private static string Percent(double? value) => value is { } number ? Invariant($"{number:0} %") : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
