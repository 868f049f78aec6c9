using Microsoft.Extensions.DependencyInjection;
using Orleans.Placement;
using Orleans.Runtime.MembershipService.SiloMetadata;
using Orleans.Runtime.Placement;

namespace NegotiationSim.Grains.Placement;

/// <summary>Lets through the silos that told of the build a grain's key names. One that has told nothing yet is not chosen.</summary>
/// <param name="services">Of the silo that places.</param>
internal sealed class SameBuildDirector(IServiceProvider services) : IPlacementFilterDirector
{
    /// <inheritdoc/>
    public IEnumerable<SiloAddress> Filter(PlacementFilterStrategy filterStrategy, PlacementTarget target, IEnumerable<SiloAddress> silos)
    {
        var build = HostedBuild.Split(target.GrainIdentity.Key.ToString()!).Id;
        if (build.Length == 0) return silos;
        var told = services.GetRequiredService<ISiloMetadataCache>();
        return silos.Where(silo => HostedBuild.IdIn(told.GetSiloMetadata(silo).Metadata) == build);
    }
}
