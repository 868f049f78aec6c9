using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.History;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>
/// <c>docs/model/bilateral.md</c>: recorded turnover of pairs beside the model's and beside the base year's, written by
/// <c>negsim hindcast --update</c>.
/// </summary>
public static class BilateralPage
{
    /// <summary>File name of the page, below <c>docs/model</c>.</summary>
    public const string FileName = "bilateral.md";

    /// <summary>The page.</summary>
    /// <param name="board">The pairs with the model beside them.</param>
    /// <param name="pairs">The pairs, in the order of the board.</param>
    /// <param name="scenario">The scenario.</param>
    public static string Text(Scoreboard board, ImmutableArray<HistorySeries> pairs, ResolvedScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(scenario);
        var rows = board.Series.Zip(pairs).SelectMany(p => p.First.Figures.Select(
            f => new Row(p.First.Series.Title, f, Unchanged(p.Second, scenario)))).OrderByDescending(r => r.Figure.Point.Value).ToArray();
        var nearer = rows.Count(r => r.ModelError < r.UnchangedError);
        var direction = rows.Count(r => Math.Sign(r.Figure.Model - r.Unchanged) == Math.Sign(r.Figure.Point.Value - r.Unchanged));
        var text = new StringBuilder(Invariant($$"""
            # Pair by pair in 2023

            Made by `negsim hindcast --update`; do not edit. Turnover, exports of both partners to each other, as the partner's own statistics have it,
            beside the model and beside a forecaster who says that nothing has changed since the base year. The second is the world's own base
            year, so that both start from the same figures and what is judged is the change alone.

            Scenario `{{board.Scenario}}`, {{board.Replicates}} replicates, median. Nothing is fitted to these figures, but parameters are fitted to totals of
            the same years (`fitted` of the scenario): Russia's exports to Asia and the world, China's exports, EU exports to Russia and Kyrgyzstan, US exports.
            So this is evidence about where trade went, not about how much there was.

            **The model is nearer in {{nearer}} of {{rows.Length}} pairs.** Its mean error is {{rows.Average(r => r.ModelError):0}} %, that of "unchanged" {{rows.Average(r => r.UnchangedError):0}} %.
            It has the direction of change right in {{direction}} of {{rows.Length}}. Error of a figure: 200 |forecast - recorded| / (|forecast| + |recorded|).

            | pair | year | recorded | base year | model | model's error | error of unchanged | nearer | reporter |
            |---|---|---:|---:|---:|---:|---:|---|---|

            """));
        foreach (var row in rows)
        {
            text.Append(Invariant($"| {row.Title} | {row.Figure.Point.Period} | {row.Figure.Point.Value / 1e3:0.0} | {row.Unchanged / 1e3:0.0} | "))
                .Append(Invariant($"{row.Figure.Model / 1e3:0.0} | {row.ModelError:0} % | {row.UnchangedError:0} % | "))
                .Append(row.ModelError < row.UnchangedError ? "model" : "unchanged").Append(" | ").Append(row.Figure.Point.Source)
                .Append(" |\n");
        }

        return text.Append("\nBillion US dollars. The figures are in `config/history/").Append(board.Scenario)
            .Append("-pairs.csv`, as the press quotes the statistics offices.\n").ToString();
    }

    private static double Unchanged(HistorySeries pair, ResolvedScenario scenario)
    {
        var (world, one, other) = (scenario.World, pair.Exporters[0], pair.Exporters[1]);
        return world.Flows.Sum(f => f[one * world.EconomyCount + other] + f[other * world.EconomyCount + one]);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(string Title, ScoredFigure Figure, double Unchanged)
    {
        public double ModelError => Figure.Error(Figure.Model);

        public double UnchangedError => Figure.Error(Unchanged);
    }
}
