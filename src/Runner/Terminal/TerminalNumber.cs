using System.Globalization;

namespace NegotiationSim.Runner.Terminal;

/// <summary>Writes a number with as many digits as a reader needs.</summary>
internal static class TerminalNumber
{
    /// <summary>Figures smaller than this are shown as 0: they are rounding, not effects.</summary>
    private const double Least = 0.00005;

    /// <summary>Three or four significant digits, thousands separated; never an exponent, never a negative zero.</summary>
    public static string Text(double value) => Math.Abs(value) switch
    {
        < Least => "0",
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("#,##0.#", CultureInfo.InvariantCulture),
        >= 0.001 => value.ToString("0.###", CultureInfo.InvariantCulture),
        _ => value.ToString("0.####", CultureInfo.InvariantCulture),
    };

    /// <summary>A change in per cent with its sign: one decimal below ten per cent.</summary>
    public static string Percent(double share)
    {
        var percent = 100 * share;
        var format = Math.Abs(percent) < 9.95 ? "+0.0;-0.0;0" : "+0;-0;0";
        return percent.ToString(format, CultureInfo.InvariantCulture) + " %";
    }
}
