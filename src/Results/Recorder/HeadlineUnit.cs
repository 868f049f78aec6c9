namespace NegotiationSim.Results.Recorder;

/// <summary>One spelling a unit, whatever files call it.</summary>
public static class HeadlineUnit
{
    /// <summary>The unit as results spell it: <c>million USD a month</c>, <c>USD a barrel</c>.</summary>
    public static string Of(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Replace("US dollars", "USD", StringComparison.Ordinal);
    }
}
