using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Model.History;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.History;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;
using Calendar = NegotiationSim.Model.Script.Calendar;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>Recorded figures from a table with the columns series, month, value, unit.</summary>
public static class ActualsFile
{
    private const double Largest = 1e15;

    /// <summary>Reads the figures of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="loaded">The scenario whose series they belong to.</param>
    /// <exception cref="InputException">It cannot be read, names an unknown series, has a figure twice, or a unit that cannot be converted;
    /// all problems at once, by line.</exception>
    public static ImmutableArray<ActualFigure> Read(string file, LoadedScenario loaded)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        using var table = new CsvTable(file, "series", "month", "value", "unit");
        var figures = ImmutableArray.CreateBuilder<ActualFigure>();
        var lines = new Dictionary<(string, string), int>();
        while (table.Next())
        {
            var before = table.Problems.ToImmutable().Length;
            var id = table.Required(0);
            var series = loaded.History.FirstOrDefault(h => h.Id == id);
            if (id.Length > 0 && series is null) table.Problem(0, Unknown(id, loaded));
            var period = Period(table, loaded.Resolved.Calendar);
            var value = table.Number(2, -Largest, Largest);
            var factor = series is null || period is null ? 1 : Factor(table, series, period.Value, loaded.Resolved.Calendar);
            if (!lines.TryAdd((id, table.Text(1)), table.Line))
                table.Problem(1, $"There is already a figure of {id} for {table.Text(1)}, in line {lines[(id, table.Text(1))]}; keep one.");
            if (series is null || period is not { } p || table.Problems.ToImmutable().Length > before) continue;
            figures.Add(new ActualFigure(id, new RecordedPoint(
                table.Text(1), p.From, p.Length, value * factor, file + " line " + table.Line.ToString(CultureInfo.InvariantCulture))));
        }

        table.Problems.ThrowIfAny();
        return figures.ToImmutable();
    }

    private static string Unknown(string id, LoadedScenario loaded)
    {
        var ids = loaded.History.Select(h => h.Id).ToArray();
        return "The scenario " + loaded.Resolved.Id + " has no series \"" + id + "\"." +
            (Suggestion.For(id, ids) is { } near ? " Did you mean \"" + near + "\"?" : ids.Length == 0 ? " It has none at all."
                : " It has: " + string.Join(", ", ids) + ".");
    }

    private static (int From, int Length)? Period(CsvTable table, Calendar calendar)
    {
        var text = table.Text(1);
        if (text.Length == 4 && Whole(text, 1, 9999) is { } year) return (calendar.MonthOf(year, 1), 12);
        if (Month(text, calendar) is { } month) return (month, 1);
        if (text.Length == 16 && text[7..9] == ".." && Month(text[..7], calendar) is { } from && Month(text[9..], calendar) is { } until
            && until >= from) return (from, until - from + 1);
        table.Problem(1, "Expected a month, a year or months from to, such as 2025-03, 2025 or 2025-01..2025-06, found \"" + text + "\".");
        return null;
    }

    private static int? Month(string text, Calendar calendar) =>
        text.Length == 7 && text[4] == '-' && Whole(text[..4], 1, 9999) is { } year && Whole(text[5..], 1, 12) is { } month
            ? calendar.MonthOf(year, month) : null;

    private static int? Whole(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max ? value : null;

    /// <summary>What a figure is multiplied by to be in the series' unit.</summary>
    private static double Factor(CsvTable table, HistorySeries series, (int From, int Length) period, Calendar calendar)
    {
        var unit = table.Text(3);
        if (series.Quantity != HistoryQuantity.Flow)
        {
            if (Share.ToPerCent(unit) is { } share) return share;
        }
        else if (MoneyUnit.Of(unit) is { } money)
        {
            if (!money.IsEuro) return money.Millions;
            if (EuroRates.Of(period.From, period.Length, calendar) is { } rate) return money.Millions * rate;
            table.Problem(3, "No rate from euros to dollars is stated for all of " + table.Text(1) + "; there are " + EuroRates.InWords
                + ". Convert first, and write usd.");
            return 1;
        }

        table.Problem(3, "The unit \"" + unit + "\" cannot be turned into " + series.Unit + ", the unit of " + series.Id + "." +
            (series.Quantity == HistoryQuantity.Flow
                ? " Write usd or eur, with thousand, million or billion before it (other currencies: convert first)."
                : " Write per cent or share."));
        return 1;
    }

    private static class Share
    {
        /// <summary>Factor from a unit of shares to per cent; null where it is none.</summary>
        public static double? ToPerCent(string unit) => unit.Trim().ToLowerInvariant() switch
        {
            "per cent" or "percent" or "%" or "pct" => 1,
            "share" or "fraction" => 100,
            _ => null,
        };
    }
}
