using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Seats;
using Orleans.Configuration;
using Orleans.Hosting;

namespace NegotiationSim.Silo.Hosting;

/// <summary>A silo of its own cluster inside this process. It opens no socket, so nobody can join it, question its grains or answer for them.</summary>
public static class CohostedSilo
{
    /// <summary>Starts one.</summary>
    /// <param name="behaviours">The behaviours loaded.</param>
    /// <param name="seats">Who answers for seats.</param>
    /// <param name="recorders">Where replicates leave results.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="traceCalls">Whether every call to a grain is a span.</param>
    public static async Task<IHost> StartAsync(
        BehaviourCatalogue behaviours, ISeatBook seats, IReplicateRecorders recorders, CancellationToken cancellation, bool traceCalls = false)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo =>
        {
            // Orleans wants a port to name the silo by; behind it is no socket.
            silo.UseLocalhostClustering(gatewayPort: 0, serviceId: "negsim", clusterId: "negsim-" + Environment.ProcessId);
            silo.Configure<GrainCollectionOptions>(SiloTuning.Collection);
            if (traceCalls) silo.AddActivityPropagation();
            silo.Services.AddNegotiationSim(behaviours).AddSingleton(seats).AddSingleton(recorders);
        });
        NoTransport.Use(builder.Services);
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancellation);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }
}
