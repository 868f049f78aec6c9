using System.Collections.Immutable;
using NegotiationSim.Model.History;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.History;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>
/// Recorded turnover of pairs of economies, exports of both to each other, from a table with the columns first, second, year, value, unit,
/// source. Nothing is fitted to them: they stand on a page of their own.
/// </summary>
public static class PairFigures
{
    /// <summary>The series of a file, one a pair; empty where there is no such file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="loaded">The scenario the pairs are compared in.</param>
    /// <exception cref="InputException">It cannot be read, or names an unknown economy or unit; all problems at once, by line.</exception>
    public static ImmutableArray<HistorySeries> Read(string file, LoadedScenario loaded)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        if (!File.Exists(file)) return [];
        using var table = new CsvTable(file, "first", "second", "year", "value", "unit", "source");
        var world = loaded.Resolved.World;
        var pairs = ImmutableArray.CreateBuilder<HistorySeries>();
        while (table.Next())
        {
            var (first, second) = (Economy(table, 0), Economy(table, 1));
            var year = (int)table.Number(2, 1900, 2100);
            var value = table.Number(3, 0, 1e9);
            if (MoneyUnit.Of(table.Text(4)) is not { IsEuro: false } unit)
            {
                table.Problem(4, "Expected usd with thousand, million or billion before it, found \"" + table.Text(4) + "\".");
                continue;
            }

            if (first is not { } one || second is not { } other) continue;
            var point = new RecordedPoint(table.Text(2), loaded.Resolved.Calendar.MonthOf(year, 1), 12, value * unit.Millions,
                table.Required(5));
            pairs.Add(new HistorySeries(
                "pair-" + world.Economies[one].Id + "-" + world.Economies[other].Id,
                world.Economies[one].Name + " and " + world.Economies[other].Name, "million US dollars", point.Source,
                HistoryQuantity.Flow, FlowView.Origin, [one, other], [one, other], [.. Enumerable.Range(0, world.CommodityCount)], 0,
                [point]));
        }

        table.Problems.ThrowIfAny();
        return pairs.ToImmutable();

        int? Economy(CsvTable row, int column)
        {
            for (var i = 0; i < world.EconomyCount; i++)
                if (world.Economies[i].Id == row.Text(column)) return i;
            row.Problem(column, "The world " + world.Id + " has no economy \"" + row.Text(column) + "\"."
                + Suggestion.Sentence(row.Text(column), [.. world.Economies.Select(e => e.Id)]));
            return null;
        }
    }
}
