using System.Globalization;

namespace NegotiationSim.Runner.Terminal;

/// <summary>Writes a number with as many digits as a reader needs.</summary>
internal static class TerminalNumber
{
    /// <summary>Three or four significant digits, thousands separated.</summary>
    public static string Text(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("N1", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("N2", CultureInfo.InvariantCulture),
        >= 0.001 => value.ToString("N3", CultureInfo.InvariantCulture),
        _ => value.ToString("G2", CultureInfo.InvariantCulture),
    };
}
