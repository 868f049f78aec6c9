using System.Collections.Immutable;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>What the actors of one silo said.</summary>
/// <param name="Responses">One for each question, in their order.</param>
[Alias("negsim.silo.ActorBatchResponse")]
public sealed record ActorBatchResponse(ImmutableArray<ActorResponse> Responses);
