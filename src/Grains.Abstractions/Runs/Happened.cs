namespace NegotiationSim.Grains.Abstractions.Runs;

/// <summary>Something that happened in a month.</summary>
/// <param name="Kind">Such as <c>measure-in-force</c>, <c>dossier-ratified</c>, <c>event</c>.</param>
/// <param name="Subject">Id of the measure, dossier, event or actor.</param>
/// <param name="Title">In words.</param>
/// <param name="Cause">What brought it about; empty where none is known.</param>
[GenerateSerializer, Immutable, Alias("negsim.Happened")]
public sealed record Happened([property: Id(0)] string Kind, [property: Id(1)] string Subject, [property: Id(2)] string Title,
    [property: Id(3)] string Cause);
