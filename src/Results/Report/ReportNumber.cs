using System.Globalization;

namespace NegotiationSim.Results.Report;

/// <summary>Numbers for people: about three digits that matter, thousands apart.</summary>
public static class ReportNumber
{
    /// <summary><c>29,731</c>, <c>573</c>, <c>12.4</c>, <c>0.052</c>; what is smaller than 0.00005 is 0.</summary>
    public static string Of(double value) => Math.Abs(value) switch
    {
        < 0.00005 => "0",
        double.NaN => "",
        >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.##", CultureInfo.InvariantCulture),
        >= 0.001 => value.ToString("0.###", CultureInfo.InvariantCulture),
        _ => value.ToString("0.####", CultureInfo.InvariantCulture),
    };

    /// <summary>A change in per cent with its sign: <c>−62 %</c>, <c>+4.1 %</c>.</summary>
    public static string Change(double before, double after)
    {
        if (before == 0) return after == 0 ? "0\u00a0%" : "new";
        var change = 100 * ((after / before) - 1);
        return Math.Abs(change) < 0.05 ? "0\u00a0%" : (change < 0 ? "−" : "+") + Rounded(Math.Abs(change)) + "\u00a0%";
    }

    /// <summary>A number of per cent: <c>38 %</c>, <c>4.1 %</c>.</summary>
    public static string PerCent(double value) => (value < 0 ? "−" : "") + Rounded(Math.Abs(value)) + "\u00a0%";

    /// <summary>A number of things: <c>1 measure</c>, <c>3 measures</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one of them is called; an s makes it many.</param>
    public static string Count(int count, string one) =>
        count.ToString("#,0", CultureInfo.InvariantCulture) + " " + one + (count == 1 ? "" : "s");

    /// <summary>Million dollars as a person says it: <c>29.7 billion dollars</c>, <c>573 million dollars</c>.</summary>
    public static string Dollars(double millions) => millions >= 1000
        ? (millions / 1000).ToString(millions >= 100_000 ? "#,0" : "0.0", CultureInfo.InvariantCulture) + " billion dollars"
        : Of(millions) + " million dollars";

    /// <summary><c>March 2022</c> for <c>2022-03</c>.</summary>
    public static string Month(string date) =>
        DateTime.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("MMMM yyyy", CultureInfo.InvariantCulture) : date;

    private static string Rounded(double value) => value.ToString(value is >= 10 or 0 ? "#,0" : "0.0", CultureInfo.InvariantCulture);
}
