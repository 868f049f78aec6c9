using Orleans.Runtime.Placement;

namespace NegotiationSim.Grains.Placement;

/// <summary>Places a grain on the silo of its key.</summary>
internal sealed class AtNamedSiloDirector : IPlacementDirector
{
    /// <inheritdoc/>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var compatible = context.GetCompatibleSilos(target);
        var wanted = SiloAddress.FromParsableString(HostedBuild.Split(target.GrainIdentity.Key.ToString()!).Name);
        return Task.FromResult(compatible.Contains(wanted) ? wanted : compatible[0]);
    }
}
