using System.Collections.Immutable;
using System.Globalization;
using Calendar = NegotiationSim.Model.Script.Calendar;

namespace NegotiationSim.Experiments.Designs;

/// <summary>One number of a run that an experiment is about: a series, taken over a window of months.</summary>
/// <param name="Id">Its name, the column of the results.</param>
/// <param name="Series">The series it is taken from, such as <c>flow:RUS:USA</c>.</param>
/// <param name="Reducer">How months become one number.</param>
public sealed record Outcome(string Id, string Series, OutcomeReducer Reducer)
{
    private const int Year = 12;

    /// <summary>Its unit; empty for that of the series.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Which quantile, 0 to 1; for that reducer only.</summary>
    public double Share { get; init; }

    /// <summary>The threshold of <see cref="OutcomeReducer.FirstMonthWhere"/>.</summary>
    public double Threshold { get; init; }

    /// <summary>Whether a month counts over the threshold, not under it.</summary>
    public bool IsAbove { get; init; }

    /// <summary>First month of the window, such as <c>2023-01</c>; empty for the run's first.</summary>
    public string From { get; init; } = "";

    /// <summary>Last month of the window; empty for the run's last.</summary>
    public string Until { get; init; } = "";

    /// <summary>How many of the run's last months make the window; 0 where <see cref="From"/> and <see cref="Until"/> do.</summary>
    public int LastMonths { get; init; }

    /// <summary>What an experiment that names no outcome takes of every series: the mean over the last year.</summary>
    public static Outcome LastYear(string series) => new(series, series, OutcomeReducer.Mean) { LastMonths = Year };

    /// <summary>How it is taken, in words: <c>mean over the last year</c>, <c>sum from 2023-01 to 2023-12</c>.</summary>
    public string Says => Reducer switch
    {
        OutcomeReducer.Quantile => string.Create(CultureInfo.InvariantCulture, $"{Share * 100:0.##} % quantile"),
        OutcomeReducer.FirstMonthWhere => "months to the first "
            + string.Create(CultureInfo.InvariantCulture, $"{(IsAbove ? "over" : "under")} {Threshold:R}"),
        _ => Reducer.ToString().ToLowerInvariant(),
    } + Window;

    private string Window => (LastMonths, From, Until) switch
    {
        (Year, _, _) => " over the last year",
        ( > 0, _, _) => string.Create(CultureInfo.InvariantCulture, $" over the last {LastMonths} months"),
        (_, "", "") => " of the run",
        (_, _, "") => " from " + From,
        (_, "", _) => " until " + Until,
        _ => $" from {From} to {Until}",
    };

    /// <summary>Its unit, given that of the series.</summary>
    public string UnitOf(string series) => Reducer == OutcomeReducer.FirstMonthWhere ? "months" : Unit.Length > 0 ? Unit
        : Reducer == OutcomeReducer.Sum ? series.Replace(" a month", "", StringComparison.Ordinal) : series;

    /// <summary>The number.</summary>
    /// <param name="months">The run's months of the series; NaN where there is no figure.</param>
    /// <param name="calendar">The run's dates.</param>
    /// <returns>NaN where the window holds no month of the run.</returns>
    public double Of(ImmutableArray<double> months, Calendar calendar)
    {
        var (first, last) = Ends(months.Length, calendar);
        if (first > last) return double.NaN;
        var window = months.AsSpan()[first..(last + 1)];
        return Reducer switch
        {
            OutcomeReducer.Last => window[^1],
            OutcomeReducer.Quantile => Quantile(window.ToArray()),
            OutcomeReducer.FirstMonthWhere => First(window),
            OutcomeReducer.Sum => Sum(window),
            _ => Sum(window) / window.Length,
        };
    }

    /// <summary>First and last month of its window, months from the start; the first is the greater where it holds none.</summary>
    public (int First, int Last) Ends(int months, Calendar calendar) => LastMonths > 0 ? (Math.Max(0, months - LastMonths), months - 1)
        : (Math.Max(0, Month(From, calendar, 0)), Math.Min(months - 1, Month(Until, calendar, months - 1)));

    private static int Month(string text, Calendar calendar, int otherwise) => text.Length == 0 ? otherwise
        : calendar.MonthOf(int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(5),
            CultureInfo.InvariantCulture));

    private static double Sum(ReadOnlySpan<double> window)
    {
        var sum = 0.0;
        foreach (var value in window) sum += value;
        return sum;
    }

    private double Quantile(double[] window)
    {
        Array.Sort(window);
        if (double.IsNaN(window[0])) return double.NaN;
        var position = Share * (window.Length - 1);
        var below = (int)position;
        return below + 1 < window.Length ? window[below] + ((position - below) * (window[below + 1] - window[below])) : window[below];
    }

    private double First(ReadOnlySpan<double> window)
    {
        for (var m = 0; m < window.Length; m++)
            if (IsAbove ? window[m] > Threshold : window[m] < Threshold) return m;
        return window.Length;
    }
}
