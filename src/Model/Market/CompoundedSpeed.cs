namespace NegotiationSim.Model.Market;

/// <summary>Monthly speeds over several months at once.</summary>
internal static class CompoundedSpeed
{
    /// <summary>1 - (1 - speed)^months: the share of a gap that is closed in so many months; the speed itself for one month.</summary>
    /// <param name="months">At least 1.</param>
    /// <param name="speed">Share of the gap closed in a month, 0 to 1.</param>
    public static double Over(int months, double speed)
    {
        if (months == 1) return speed;
        var left = 1.0;
        for (var m = 0; m < months; m++) left *= 1 - speed;
        return 1 - left;
    }
}
