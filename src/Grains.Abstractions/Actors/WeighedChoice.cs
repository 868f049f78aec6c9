using System.Collections.Immutable;

namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>An option as its actor saw it.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Score">Sum of the terms, in the behaviour's unit of value.</param>
/// <param name="Terms">The parts of the score.</param>
[GenerateSerializer, Immutable, Alias("negsim.WeighedChoice")]
public sealed record WeighedChoice([property: Id(0)] string Option, [property: Id(1)] double Score,
    [property: Id(2)] ImmutableArray<Figure> Terms);
