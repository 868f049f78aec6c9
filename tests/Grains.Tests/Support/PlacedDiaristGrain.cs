using NegotiationSim.Grains.ActorGrains;

namespace NegotiationSim.Grains.Tests.Support;

public sealed class PlacedDiaristGrain : ActorGrain<PlacedDiarist>;
