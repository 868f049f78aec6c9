using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains.Abstractions.Actors;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Grains.Wire;
using Orleans.Placement;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Serializers;

namespace NegotiationSim.Grains;

/// <summary>What a silo or a client needs to know about this project.</summary>
public static class GrainServices
{
    /// <summary>Adds the behaviours, the grain types and the canonical codec.</summary>
    /// <param name="services">Services of a silo or a client.</param>
    /// <param name="catalogue">The behaviours loaded.</param>
    /// <param name="build">What the silo runs; default <see cref="HostedBuild.Own"/>.</param>
    public static IServiceCollection AddNegotiationSim(
        this IServiceCollection services, BehaviourCatalogue catalogue, HostedBuild? build = null)
    {
        // Named here, since a plug-in's assembly is in nobody's list of references.
        services.AddSerializer(serializer =>
        {
            serializer.AddAssembly(typeof(GrainServices).Assembly);
            serializer.AddAssembly(typeof(IActor).Assembly);
            foreach (var assembly in catalogue.All.Select(b => b.Type.Assembly).Distinct()) serializer.AddAssembly(assembly);
        });
        foreach (var type in catalogue.All.Select(b => b.Type.Assembly).Distinct().SelectMany(a => a.GetTypes()))
            if (!type.IsAbstract && typeof(IActorServices).IsAssignableFrom(type))
                ((IActorServices)Activator.CreateInstance(type)!).Add(services);
        services.AddSingleton(catalogue);
        services.AddSingleton(build ?? HostedBuild.Own);
        services.AddPlacementFilter<SameBuild, SameBuildDirector>(ServiceLifetime.Singleton);
        services.AddPlacementDirector<AtNamedSilo, AtNamedSiloDirector>();
        services.AddSingleton<ActorGrainTypes>();
        services.AddSingleton<CanonicalWire>();
        services.AddSingleton<ISpecializableCodec>(s => s.GetRequiredService<CanonicalWire>());
        services.AddSingleton<ISpecializableCopier>(s => s.GetRequiredService<CanonicalWire>());
        services.AddSingleton(new WireTypeFilter([.. catalogue.All.Select(b => b.Type.Assembly).Distinct()]));
        services.AddSingleton<ITypeNameFilter>(s => s.GetRequiredService<WireTypeFilter>());
        services.AddSingleton<ITypeFilter>(s => s.GetRequiredService<WireTypeFilter>());
        return services;
    }
}
