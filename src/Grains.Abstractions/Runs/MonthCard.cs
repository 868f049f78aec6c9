using System.Collections.Immutable;

namespace NegotiationSim.Grains.Abstractions.Runs;

/// <summary>A closed month in short.</summary>
/// <param name="AsOf">Which month.</param>
/// <param name="Headlines">The scenario's headline figures, in its order.</param>
/// <param name="Happened">What happened, in order.</param>
[GenerateSerializer, Immutable, Alias("negsim.MonthCard")]
public sealed record MonthCard([property: Id(0)] AsOf AsOf, [property: Id(1)] ImmutableArray<Figure> Headlines,
    [property: Id(2)] ImmutableArray<Happened> Happened);
