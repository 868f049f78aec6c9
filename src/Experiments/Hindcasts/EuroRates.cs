using System.Collections.Frozen;
using System.Globalization;
using Calendar = NegotiationSim.Model.Script.Calendar;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>
/// US dollars for one euro, mean of the year: European Central Bank, euro foreign exchange reference rates, yearly averages. Figures of a
/// month
/// are converted at the rate of its year, those of several years at the mean of their years by months.
/// </summary>
public static class EuroRates
{
    private static readonly FrozenDictionary<int, double> Rates = new Dictionary<int, double>
    {
        [2019] = 1.1195,
        [2020] = 1.1422,
        [2021] = 1.1827,
        [2022] = 1.0530,
        [2023] = 1.0813,
        [2024] = 1.0824,
    }.ToFrozenDictionary();

    /// <summary>The years with a rate, and the rates, in words.</summary>
    public static string InWords => string.Join(", ", Rates.OrderBy(r => r.Key).Select(
        r => string.Create(CultureInfo.InvariantCulture, $"{r.Key} {r.Value:0.0000}")));

    /// <summary>The rate of a period; null where a year of it has none.</summary>
    /// <param name="from">First month of the period, months from the start of the run.</param>
    /// <param name="length">Months in the period.</param>
    /// <param name="calendar">The run's calendar.</param>
    public static double? Of(int from, int length, Calendar calendar)
    {
        var sum = 0.0;
        for (var month = from; month < from + length; month++)
        {
            if (!Rates.TryGetValue(calendar.Year(month), out var rate)) return null;
            sum += rate;
        }

        return sum / length;
    }
}
