using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Designs;

/// <summary>One point of an experiment.</summary>
/// <param name="Number">Its number, from 0; it does not depend on sharding.</param>
/// <param name="Settings">The factors' values, <c>path=value</c>, in factor order.</param>
public sealed record DesignPoint(int Number, ImmutableArray<string> Settings)
{
    /// <summary>Name of its run in the store.</summary>
    public string Name => "point-" + Number.ToString("00000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The value of factor <paramref name="factor"/>, as text.</summary>
    public string Value(int factor) => Settings[factor][(Settings[factor].IndexOf('=', StringComparison.Ordinal) + 1)..];
}
