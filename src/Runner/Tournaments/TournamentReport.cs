using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Experiments.Tournaments;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Tournaments;

/// <summary>Shows a tournament on a terminal: standings, the comparisons that hold, the empirical game.</summary>
public static class TournamentReport
{
    private const double Significant = 0.05;

    /// <summary>Writes the report.</summary>
    public static void Write(TournamentAnalysis analysis, ImmutableArray<string> names, IAnsiConsole console)
    {
        console.WriteLine("Mean utility over all domains, places and opponents, with 95 % confidence intervals");
        var standings = new Table().Border(TableBorder.Simple).AddColumns(
            "strategy", "mean utility", "95 % interval", "agreements", "matches");
        foreach (var standing in analysis.Standings)
            standings.AddRow(standing.Strategy, Number(standing.Mean), Range(standing.Low, standing.High),
                standing.AgreementRate.ToString("P0", CultureInfo.InvariantCulture),
                standing.Matches.ToString(CultureInfo.InvariantCulture));
        console.Show(standings);

        console.WriteLine("Paired differences in the same situations, Wilcoxon signed-rank with Holm's correction; * significant at 5 %");
        var comparisons = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("pair").NoWrap()).AddColumns(
            "difference", "95 % interval", "p adjusted", "");
        foreach (var c in analysis.Comparisons)
            comparisons.AddRow(c.First + " - " + c.Second, Number(c.Difference), Range(c.Low, c.High),
                Chance(c.Adjusted), c.Adjusted < Significant ? "*" : "");
        console.Show(comparisons);

        console.WriteLine("Empirical game: mean utility of the row against the column; * best response to the column");
        var game = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("").NoWrap());
        // Columns are numbered so that eight strategies fit on a terminal of 80.
        for (var column = 1; column <= names.Length; column++) game.AddColumn(
            new TableColumn(column.ToString(CultureInfo.InvariantCulture)).RightAligned());
        for (var row = 0; row < names.Length; row++)
            game.AddRow([(row + 1) + " " + names[row], .. names.Select(
                (_, column) => analysis.Game.Payoffs[row][column].ToString("0.00", CultureInfo.InvariantCulture)
                + (analysis.Game.BestResponses[column].Contains(row) ? "*" : " "))]);
        console.Show(game);
        console.WriteLine(analysis.Game.Equilibria.IsEmpty
            ? "No strategy is a best response to itself: there is no symmetric equilibrium in pure strategies."
            : "Best response to itself (symmetric equilibrium): "
                + string.Join(", ", analysis.Game.Equilibria.Select(strategy => names[strategy])));
    }

    private static string Range(double low, double high) => double.IsNaN(low) ? "" : Number(low) + " to " + Number(high);

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Chance(double p) => p < 0.0001 ? "<0.0001" : p.ToString("0.0000", CultureInfo.InvariantCulture);
}
