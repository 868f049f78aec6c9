using System.Globalization;

namespace NegotiationSim.Runner.Run;

/// <summary>A series' first year beside its last: means over 12 months, or over half of a shorter run.</summary>
/// <param name="First">Mean of the first year.</param>
/// <param name="Last">Mean of the last year.</param>
internal readonly record struct Change(double First, double Last)
{
    /// <summary>The change in a series of months.</summary>
    public static Change Of(ReadOnlySpan<double> months)
    {
        if (months.IsEmpty) return default;
        var window = Math.Min(12, Math.Max(1, months.Length / 2));
        return new Change(Mean(months[..window]), Mean(months[^window..]));
    }

    /// <summary><c>-87 %</c>; empty where the first year is nothing to measure by.</summary>
    public string Percent => Math.Abs(Last) > 20 * Math.Abs(First) ? "" : string.Create(CultureInfo.InvariantCulture, $"{(100 * ((Last / First) - 1)):+0;-0;0} %");

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }
}
