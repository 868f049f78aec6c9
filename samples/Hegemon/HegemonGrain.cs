using NegotiationSim.Grains.ActorGrains;

namespace Hegemon;

/// <summary>The optional line: hegemons live in grains of their own type, and so can be placed apart from all others.</summary>
public sealed class HegemonGrain : ActorGrain<HegemonBehaviour>;
