using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Results.Store;

/// <summary>What a store needs to recognise a month.</summary>
/// <param name="Month">Months since the start, from 0.</param>
/// <param name="Date">Calendar month, such as <c>2022-03</c>.</param>
/// <param name="Digest">Chained digest.</param>
/// <param name="ActorDigests">Digest of each actor, by ordinal; empty in replicates of which only headlines are kept.</param>
public sealed record StoredMonth(int Month, string Date, Digest Digest, System.Collections.Immutable.ImmutableArray<Digest> ActorDigests);
