using System.Globalization;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Figures;

/// <summary>Reads figures of a scenario by the names of their series: trade, books, ties, measures, what happened.</summary>
public static class FigureReader
{
    /// <summary>How a series may begin, each with what has to follow.</summary>
    public static IReadOnlyList<(string Spelling, string Says)> Spellings { get; } =
    [
        .. TradeSeries.Spellings, .. BookSeries.Spellings, .. CreditSeries.Spellings, .. TieSeries.Spellings, .. ActSeries.Spellings,
        ("over:X:SERIES", "1 where a series is over X, else 0"),
        ("under:X:SERIES", "1 where a series is under X, else 0"),
    ];

    /// <summary>A figure.</summary>
    /// <param name="scenario">The scenario it is a number of.</param>
    /// <param name="series">The series, such as <c>flow:USA:RUS</c>.</param>
    /// <param name="take">How months become one number.</param>
    /// <param name="from">First month, such as <c>2023-01</c>; empty for the run's first. A month before the run is the run's
    /// first.</param>
    /// <param name="until">Last month; empty, or beyond the run, for the run's last.</param>
    /// <exception cref="FigureException">The series, or the window, means nothing in this scenario.</exception>
    public static Figure Read(ResolvedScenario scenario, string series, FigureTake take, string from = "", string until = "")
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(series);
        var (first, last) = (Math.Max(0, Month(scenario, from, 0)),
            Math.Min(scenario.Months - 1, Month(scenario, until, scenario.Months - 1)));
        if (first > last) throw new FigureException($"The window {from} to {until} holds no month of the run, which goes from {scenario.Calendar.Name(0)} to {scenario.Calendar.Name(scenario.Months - 1)}.");
        return new Figure(series, Series(scenario, series), take, first, last);
    }

    /// <summary>What reads a series from a month.</summary>
    /// <exception cref="FigureException">It means nothing in this scenario.</exception>
    public static Func<MonthRecord, double> Series(ResolvedScenario scenario, string series)
    {
        var words = series.Split(':');
        if (words is ["over" or "under", var text, _, ..])
        {
            var inner = Series(scenario, string.Join(':', words[2..]));
            var way = words[0] == "over" ? 1 : -1;
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)) throw new FigureException(
                $"\"{text}\" is no number.");
            return m => way * (inner(m) - bound) > 0 ? 1 : 0;
        }

        return TradeSeries.Find(scenario, words) ?? BookSeries.Find(scenario, words) ?? CreditSeries.Find(scenario, words)
            ?? TieSeries.Find(scenario, words)
            ?? ActSeries.Find(scenario, words)
            ?? throw new FigureException(
                $"There is no series \"{series}\". Series are spelt: {string.Join(", ", Spellings.Select(s => s.Spelling))}.");
    }

    private static int Month(ResolvedScenario scenario, string text, int otherwise)
    {
        if (text.Length == 0) return otherwise;
        return text.Length == 7 && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) &&
            int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? scenario.Calendar.MonthOf(year, month)
            : throw new FigureException($"\"{text}\" is no month; write one such as 2023-01.");
    }
}
