namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>How one state's leader stands to another state.</summary>
/// <param name="From">Id of the state whose leader it is.</param>
/// <param name="To">Id of the other.</param>
/// <param name="Warmth">-1 broken to 1 warm; 0 as in the base year.</param>
/// <param name="Leaning">The leader's leaning towards the other side, -1 to 1.</param>
/// <param name="Dispute">A dispute short of war, 0 none to 1.</param>
/// <param name="War">Intensity of a war between them, 0 none to 1.</param>
/// <param name="Embassy">Staff of its embassy there, 0 closed to 1.</param>
/// <param name="Firms">Share of its firms present there relative to the base year, 0 to 1.</param>
[GenerateSerializer, Immutable, Alias("negsim.Relation")]
public sealed record Relation(
    [property: Id(0)] string From,
    [property: Id(1)] string To,
    [property: Id(2)] double Warmth,
    [property: Id(3)] double Leaning,
    [property: Id(4)] double Dispute,
    [property: Id(5)] double War,
    [property: Id(6)] double Embassy,
    [property: Id(7)] double Firms);
