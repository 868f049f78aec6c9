namespace NegotiationSim.Grains.ActorGrains;

/// <summary>A bloc of states.</summary>
[GrainType("bloc")]
public sealed class BlocGrain : NamedBehaviourGrain;
