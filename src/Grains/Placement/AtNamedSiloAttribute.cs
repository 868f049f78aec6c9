using Orleans.Placement;

namespace NegotiationSim.Grains.Placement;

/// <summary>Places a grain on the silo that its key names after the build; on any other where that one is gone.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AtNamedSiloAttribute() : PlacementAttribute(new AtNamedSilo());
