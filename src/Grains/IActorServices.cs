using Microsoft.Extensions.DependencyInjection;

namespace NegotiationSim.Grains;

/// <summary>
/// Adds services that the grains of a plug-in hold. A class of the plug-in's assembly that implements it, with a constructor without
/// parameters, is found and called once a silo.
/// </summary>
public interface IActorServices
{
    /// <summary>Adds them.</summary>
    /// <param name="services">The silo's services.</param>
    void Add(IServiceCollection services);
}
