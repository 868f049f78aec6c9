using System.Collections.Immutable;

namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>Who an actor is.</summary>
/// <param name="AsOf">The closed month it speaks of.</param>
/// <param name="Id">Its id, such as <c>RUS</c> or <c>EU</c>.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Kind"><c>state</c>, <c>bloc</c> or <c>ministry</c>.</param>
/// <param name="Behaviour">Registered name of its behaviour.</param>
/// <param name="IsSeat">Whether somebody outside answers for it.</param>
/// <param name="Settings">Its behaviour's numbers, in declared order.</param>
/// <param name="Memberships">Of a state, the blocs it is in; of a bloc, its members; of a ministry, the states it serves.
/// In world order.</param>
[GenerateSerializer, Immutable, Alias("negsim.ActorCard")]
public sealed record ActorCard(
    [property: Id(0)] AsOf AsOf,
    [property: Id(1)] string Id,
    [property: Id(2)] string Name,
    [property: Id(3)] string Kind,
    [property: Id(4)] string Behaviour,
    [property: Id(5)] bool IsSeat,
    [property: Id(6)] ImmutableArray<Figure> Settings,
    [property: Id(7)] ImmutableArray<string> Memberships);
