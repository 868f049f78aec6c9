using Orleans.Placement;

namespace NegotiationSim.Grains.Placement;

/// <summary>Orleans' name for <see cref="SameBuildAttribute"/>; <see cref="SameBuildDirector"/> does it.</summary>
public sealed class SameBuild() : PlacementFilterStrategy(0)
{
    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<string, string>> GetAdditionalGrainProperties(
        IServiceProvider services, Type grainClass, GrainType grainType, IReadOnlyDictionary<string, string> existingProperties) => [];
}
