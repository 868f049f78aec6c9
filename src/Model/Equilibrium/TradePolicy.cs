using System.Collections.Immutable;

namespace NegotiationSim.Model.Equilibrium;

/// <summary>What the world is solved under.</summary>
/// <param name="Deficits">What becomes of trade deficits.</param>
public sealed record TradePolicy(DeficitRule Deficits)
{
    /// <summary>By sector, T = 1 + tariff in the layout of <see cref="InputOutputWorld.Tariff"/>; default the base's.</summary>
    public ImmutableArray<ImmutableArray<double>> Tariff { get; init; }

    /// <summary>By sector, iceberg trade cost as a multiple of the base's; positive infinity closes a pair. Default 1 everywhere.</summary>
    public ImmutableArray<ImmutableArray<double>> Cost { get; init; }
}
