using Orleans.Placement;

namespace NegotiationSim.Grains.Placement;

/// <summary>Places a grain only on silos that run the build its key names (<see cref="HostedBuild.Prefix"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SameBuildAttribute() : PlacementFilterAttribute(new SameBuild());
