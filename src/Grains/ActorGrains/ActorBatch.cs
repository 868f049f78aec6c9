using System.Collections.Immutable;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>What the actors of one silo are asked in a step, in one message.</summary>
/// <param name="Actors">The actors' grains, as <see cref="GrainId"/> writes them.</param>
/// <param name="Questions">What each is asked.</param>
[Alias("negsim.silo.ActorBatch")]
public sealed record ActorBatch(ImmutableArray<string> Actors, ImmutableArray<ActorQuestion> Questions);
