using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains.Abstractions.Actors;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>A state.</summary>
[GrainType("state")]
public sealed class StateGrain() : OpenActorGrain(ActorKind.State), IStateGrain;
