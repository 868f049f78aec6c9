using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains.Abstractions.Actors;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>A bloc of states.</summary>
[GrainType("bloc")]
public sealed class BlocGrain() : OpenActorGrain(ActorKind.Bloc), IBlocGrain;
