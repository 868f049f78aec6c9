namespace NegotiationSim.Grains.ActorGrains;

/// <summary>A state.</summary>
[GrainType("state")]
public sealed class StateGrain : NamedBehaviourGrain;
