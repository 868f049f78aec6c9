using System.Collections.Immutable;

namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>What an actor decided and why, as recorded when it did.</summary>
/// <param name="Month">Months since the start, from 0.</param>
/// <param name="Date">The month as <c>2022-03</c>.</param>
/// <param name="Phase">When it was asked: <c>decide</c>, <c>vote</c> or <c>negotiate</c>.</param>
/// <param name="Subject">What it was asked about; empty for the month's menu.</param>
/// <param name="Because">Why it was asked in this month; empty where it is asked every month.</param>
/// <param name="Chosen">Ids of the options chosen, in order of importance; none is a decision too.</param>
/// <param name="Sentence">Why, in one sentence.</param>
/// <param name="Margin">Score of the chosen option less that of the best other, in the behaviour's unit of value.</param>
/// <param name="Weighed">Every option weighed, in the order they were weighed.</param>
[GenerateSerializer, Immutable, Alias("negsim.ActorDecision")]
public sealed record ActorDecision(
    [property: Id(0)] int Month,
    [property: Id(1)] string Date,
    [property: Id(2)] string Phase,
    [property: Id(3)] string Subject,
    [property: Id(4)] string Because,
    [property: Id(5)] ImmutableArray<string> Chosen,
    [property: Id(6)] string Sentence,
    [property: Id(7)] double Margin,
    [property: Id(8)] ImmutableArray<WeighedChoice> Weighed);
