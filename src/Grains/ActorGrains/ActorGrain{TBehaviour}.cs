using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>
/// Gives a behaviour a grain type of its own, and so a placement of its own, in one line:
/// <c>public sealed class HegemonGrain : ActorGrain&lt;Hegemon&gt;;</c>
/// </summary>
/// <typeparam name="TBehaviour">A class with a <see cref="BehaviourAttribute"/>; only its name matters here, for it is asked through the
/// catalogue like any other.</typeparam>
public abstract class ActorGrain<TBehaviour> : NamedBehaviourGrain
    where TBehaviour : IBehaviour;
