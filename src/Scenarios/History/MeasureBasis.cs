using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.History;

/// <summary>Which numbers of a measure are the act's, and which its author assumed.</summary>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Assumed">Of <see cref="Parts"/>, those that no act or report says.</param>
public sealed record MeasureBasis(string Measure, ImmutableArray<string> Assumed)
{
    /// <summary>The numbers of a measure that may be assumed: its rate, the shares of goods it covers, how firmly it is enforced.</summary>
    public static ImmutableArray<string> Parts => ["rate", "goods", "enforcement"];
}
