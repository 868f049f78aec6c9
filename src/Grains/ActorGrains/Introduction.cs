using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>Tells a grain who it is.</summary>
/// <param name="Self">Who it is, how it behaves, its settings.</param>
/// <param name="Seed">Seed of the run; with the step's replicate it makes the key of all draws.</param>
/// <param name="Memory">Canonical bytes of its memory.</param>
public sealed record Introduction(ActorProfile Self, long Seed, ImmutableArray<byte> Memory);
