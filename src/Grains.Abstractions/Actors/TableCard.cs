using System.Collections.Immutable;

namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>A table and where its talks stand.</summary>
/// <param name="Dossier">Id of what is negotiated.</param>
/// <param name="Title">In words.</param>
/// <param name="Parties">Ids of the actors at the table, in acting order.</param>
/// <param name="Stage">Where it stands, such as <c>bargaining</c>, <c>initialled</c>, <c>in-force</c>, <c>failed</c>.</param>
/// <param name="Since">The month the stage was reached, as <c>2022-03</c>.</param>
/// <param name="Terms">Level agreed on each issue, as <c>issue=level</c> in issue order; empty before an agreement.</param>
/// <param name="Phase">Phase of the deal in force, from 1; 0 before.</param>
[GenerateSerializer, Immutable, Alias("negsim.TableCard")]
public sealed record TableCard(
    [property: Id(0)] string Dossier,
    [property: Id(1)] string Title,
    [property: Id(2)] ImmutableArray<string> Parties,
    [property: Id(3)] string Stage,
    [property: Id(4)] string Since,
    [property: Id(5)] ImmutableArray<string> Terms,
    [property: Id(6)] int Phase);
