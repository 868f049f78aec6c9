namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>What an actor remembers.</summary>
/// <param name="AsOf">The closed month it speaks of.</param>
/// <param name="Text">As its behaviour puts it; JSON where the behaviour has no words of its own, empty for a seat.</param>
/// <param name="Digest">Digest of its memory and answers in the month, in hexadecimal; two runs whose digests differ differ here.</param>
[GenerateSerializer, Immutable, Alias("negsim.ActorMemory")]
public sealed record ActorMemory([property: Id(0)] AsOf AsOf, [property: Id(1)] string Text, [property: Id(2)] string Digest);
