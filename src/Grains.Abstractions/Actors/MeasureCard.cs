using System.Collections.Immutable;

namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>A measure and where it stands.</summary>
/// <param name="Id">Its id in the scenario.</param>
/// <param name="Title">In words.</param>
/// <param name="Instrument">What it does, such as <c>tariff</c>.</param>
/// <param name="Decider">Id of the actor that decides on it.</param>
/// <param name="Senders">Ids of the states that impose it.</param>
/// <param name="Targets">Ids of the states it is aimed at.</param>
/// <param name="Stage"><c>announced</c>, <c>in-force</c> or <c>ended</c>.</param>
/// <param name="Since">The month the stage was reached, as <c>2022-03</c>.</param>
/// <param name="Outcome">Outcome code at the end in the Global Sanctions Data Base's terms, such as <c>success_total</c>; empty
/// before.</param>
[GenerateSerializer, Immutable, Alias("negsim.MeasureCard")]
public sealed record MeasureCard(
    [property: Id(0)] string Id,
    [property: Id(1)] string Title,
    [property: Id(2)] string Instrument,
    [property: Id(3)] string Decider,
    [property: Id(4)] ImmutableArray<string> Senders,
    [property: Id(5)] ImmutableArray<string> Targets,
    [property: Id(6)] string Stage,
    [property: Id(7)] string Since,
    [property: Id(8)] string Outcome);
