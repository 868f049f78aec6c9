using System.Globalization;
using MathNet.Numerics.Statistics;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>Which outcomes scenario discovery looks for.</summary>
/// <param name="IsAbove">Whether those above the threshold; else those below.</param>
/// <param name="Threshold">The threshold, in the outcome's unit; itself not of interest.</param>
public sealed record Interest(bool IsAbove, double Threshold)
{
    /// <summary>The highest quarter of some outcomes.</summary>
    public static Interest HighestQuarter(IEnumerable<double> outcomes) => new(true, outcomes.QuantileCustom(0.75, QuantileDefinition.R7));

    /// <summary>Whether an outcome is of interest.</summary>
    public bool Holds(double outcome) => IsAbove ? outcome > Threshold : outcome < Threshold;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsAbove ? "above" : "below")} {Threshold:G4}");
}
