using System.Globalization;
using NegotiationSim.Scenarios.Input;
using Calendar = NegotiationSim.Model.Script.Calendar;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Takes months out of a checked tree.</summary>
internal static class MonthDates
{
    /// <summary>The month a date names, or <paramref name="otherwise"/> where the key is missing.</summary>
    public static int Month(this InputNode node, string key, Calendar calendar, int otherwise) =>
        node.Member(key) is { } found ? Month(found.Text, calendar) : otherwise;

    /// <summary>The month <c>2022-03</c> names.</summary>
    public static int Month(string text, Calendar calendar) =>
        calendar.MonthOf(int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture),
            int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture));
}
