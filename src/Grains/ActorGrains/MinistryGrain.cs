using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains.Abstractions.Actors;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>A ministry that several states share.</summary>
[GrainType("ministry")]
public sealed class MinistryGrain() : OpenActorGrain(ActorKind.Ministry), IMinistryGrain;
