using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Calibrations;

/// <summary>A fitted parameter and how sure it is.</summary>
/// <param name="Parameter">What was fitted.</param>
/// <param name="Start">Its value before.</param>
/// <param name="Value">Its value now.</param>
/// <param name="StandardError">Standard error, in its unit; NaN where the figures say nothing about it.</param>
/// <param name="Warnings">What keeps the value from being trusted: flat, at a bound, tied to another.</param>
public sealed record FittedValue(FitParameter Parameter, double Start, double Value, double StandardError, ImmutableArray<string> Warnings)
{
    /// <summary>Lower end of the 95 % interval, within the bounds.</summary>
    public double Low => double.IsNaN(StandardError) ? Parameter.Min : Math.Max(Parameter.Min, Value - (1.96 * StandardError));

    /// <summary>Upper end of the 95 % interval, within the bounds.</summary>
    public double High => double.IsNaN(StandardError) ? Parameter.Max : Math.Min(Parameter.Max, Value + (1.96 * StandardError));
}
