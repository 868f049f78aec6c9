namespace NegotiationSim.Experiments.Calibrations;

/// <summary>One recorded figure a fit is judged by.</summary>
/// <param name="Series">Position of its series in the scenario.</param>
/// <param name="From">First month of its period, months from the start.</param>
/// <param name="Length">Months of the period.</param>
/// <param name="IsFlow">Whether it is a flow, summed over months, and not a discount in per cent, the mean of months.</param>
/// <param name="Value">The figure, in the series' unit.</param>
/// <param name="Floor">Added to a flow and to the model's before logarithms are taken: 1 % of the series' mean figure, so that zero is a
/// figure like others.</param>
/// <param name="Weight">Its share in the objective; all add up to 1.</param>
public sealed record FitTarget(int Series, int From, int Length, bool IsFlow, double Value, double Floor, double Weight)
{
    /// <summary>What a residual counts at most, whichever way: e^5 is a factor of 150.</summary>
    private const double Most = 5;

    /// <summary>The model's figure from its months.</summary>
    public double Figure(ReadOnlySpan<double> months)
    {
        var sum = 0.0;
        foreach (var month in months.Slice(From, Length)) sum += month;
        return IsFlow ? sum : sum / Length;
    }

    /// <summary>
    /// r = ln((m + floor) / (h + floor)) of a flow, ln((1 - m/100) / (1 - h/100)) of a discount, which is the log ratio of
    /// two prices; too much and too little by the same factor weigh the same.
    /// </summary>
    public double Residual(double model)
    {
        var (up, down) = IsFlow ? (model + Floor, Value + Floor) : (1 - (model / 100), 1 - (Value / 100));
        if (!(down > 0)) return Most;
        return up > 0 ? Math.Clamp(Math.Log(up / down), -Most, Most) : -Most;
    }
}
