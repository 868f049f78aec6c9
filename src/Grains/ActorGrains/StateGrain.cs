using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>A state.</summary>
/// <param name="catalogue">The behaviours this silo has loaded.</param>
[GrainType("state")]
public sealed class StateGrain(BehaviourCatalogue catalogue) : NamedBehaviourGrain(catalogue);
