using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Silo.Telemetry;
using Orleans.Configuration;
using Orleans.Hosting;

namespace NegotiationSim.Silo.Hosting;

/// <summary>A silo of its own cluster inside this process: on the loopback interface, on free ports, without database, and without gateway unless asked for.</summary>
public static class CohostedSilo
{
    private const int Attempts = 3;

    /// <summary>Starts one.</summary>
    /// <param name="behaviours">The behaviours loaded.</param>
    /// <param name="seats">Who answers for seats.</param>
    /// <param name="recorders">Where replicates leave results.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="options">What it has besides.</param>
    public static async Task<IHost> StartAsync(
        BehaviourCatalogue behaviours, ISeatBook seats, IReplicateRecorders recorders, CancellationToken cancellation, CohostedOptions? options = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var host = Build(behaviours, seats, recorders, options ?? new CohostedOptions());
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

    private static IHost Build(BehaviourCatalogue behaviours, ISeatBook seats, IReplicateRecorders recorders, CohostedOptions options)
    {
        var ports = LoopbackPorts.Free(1);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo =>
        {
            // Who comes in by a gateway has to know the cluster's name, so it cannot be one of this process only.
            silo.UseLocalhostClustering(ports[0], options.Gateway, null, "negsim", options.Gateway == 0 ? "negsim-" + Environment.ProcessId : "negsim");
            silo.Configure<GrainCollectionOptions>(SiloTuning.Collection);
            if (options.TraceCalls) silo.AddActivityPropagation();
            silo.Services.AddNegotiationSim(behaviours).AddSingleton(seats).AddSingleton(recorders).AddSingleton<IRunObservers, RunTelemetries>();
            if (options.Months is { } months) silo.Services.AddSingleton(months);
        });
        return builder.Build();
    }
}
