using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>A bloc of states.</summary>
/// <param name="catalogue">The behaviours this silo has loaded.</param>
[GrainType("bloc")]
public sealed class BlocGrain(BehaviourCatalogue catalogue) : NamedBehaviourGrain(catalogue);
