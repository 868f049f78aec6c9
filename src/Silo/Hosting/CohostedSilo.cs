using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Seats;
using Orleans.Configuration;
using Orleans.Hosting;

namespace NegotiationSim.Silo.Hosting;

/// <summary>A silo of its own cluster inside this process: on the loopback interface, on free ports, without gateway or database.</summary>
public static class CohostedSilo
{
    private const int Attempts = 3;

    /// <summary>Starts one.</summary>
    /// <param name="behaviours">The behaviours loaded.</param>
    /// <param name="seats">Who answers for seats.</param>
    /// <param name="recorders">Where replicates leave results.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="traceCalls">Whether every call to a grain is a span.</param>
    public static async Task<IHost> StartAsync(
        BehaviourCatalogue behaviours, ISeatBook seats, IReplicateRecorders recorders, CancellationToken cancellation, bool traceCalls = false)
    {
        for (var attempt = 1; ; attempt++)
        {
            var host = Build(behaviours, seats, recorders, traceCalls);
            try
            {
                await host.StartAsync(cancellation);
                return host;
            }
            catch (Exception) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // The port was taken between finding and using it.
                host.Dispose();
            }
        }
    }

    private static IHost Build(BehaviourCatalogue behaviours, ISeatBook seats, IReplicateRecorders recorders, bool traceCalls)
    {
        var ports = LoopbackPorts.Free(1);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(ports[0], 0, null, "negsim", "negsim-" + Environment.ProcessId);
            silo.Configure<GrainCollectionOptions>(SiloTuning.Collection);
            if (traceCalls) silo.AddActivityPropagation();
            silo.Services.AddNegotiationSim(behaviours).AddSingleton(seats).AddSingleton(recorders);
        });
        return builder.Build();
    }
}
