using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Grains;

namespace SharedMinistry;

/// <summary>What the silo gives the ministry's grain to hold.</summary>
public sealed class MinistryServices : IActorServices
{
    /// <inheritdoc/>
    public void Add(IServiceCollection services) => services.AddSingleton<VisitorsBook>();
}
