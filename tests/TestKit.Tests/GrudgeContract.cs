using Grudge;

namespace NegotiationSim.TestKit.Tests;

/// <summary>The sample of docs/developers/adding-a-behaviour.md.</summary>
public sealed class GrudgeContract : ActorBehaviourContract<GrudgeBehaviour>;
