namespace NegotiationSim.Grains.Placement;

/// <summary>Orleans' name for <see cref="AtNamedSiloAttribute"/>; <see cref="AtNamedSiloDirector"/> does it.</summary>
public sealed class AtNamedSilo : PlacementStrategy;
