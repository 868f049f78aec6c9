using NegotiationSim.Silo.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains;
using NegotiationSim.Grains.Client;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Grains.Seats;
using Orleans.Configuration;

namespace NegotiationSim.Silo.Hosting;

/// <summary>
/// A silo of its own cluster inside this process. It opens no socket, so nobody can join it, question its grains or answer for them;
/// only where a gateway is asked for does it listen there, for clients that have its key and nobody else.
/// </summary>
public static class CohostedSilo
{
    /// <summary>Starts one.</summary>
    /// <param name="behaviours">The behaviours loaded.</param>
    /// <param name="seats">Who answers for seats.</param>
    /// <param name="recorders">Where replicates leave results.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="options">What it has besides.</param>
    public static async Task<IHost> StartAsync(
        BehaviourCatalogue behaviours, ISeatBook seats, IReplicateRecorders recorders, CancellationToken cancellation,
            CohostedOptions? options = null)
    {
        options ??= new CohostedOptions();
        var port = options.Gateway?.Port ?? 0;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo =>
        {
            // Orleans wants a port to name the silo by; behind it is no socket. Who comes in by a gateway has to know the
            // cluster's name, so then it cannot be one of this process only.
            var cluster = options.Gateway is null ? "negsim-" + Environment.ProcessId : "negsim";
            silo.UseLocalhostClustering(gatewayPort: port, serviceId: "negsim", clusterId: cluster);
            silo.Configure<GrainCollectionOptions>(SiloTuning.Collection);
            if (options.Gateway is { } gateway) silo.UseTls(new Badge(gateway.Key).Require);
            if (options.TraceCalls) silo.AddActivityPropagation();
            silo.Services.AddNegotiationSim(behaviours).AddSingleton(seats).AddSingleton(
                recorders).AddSingleton<IRunObservers, RunTelemetries>();
            if (options.Months is { } months) silo.Services.AddSingleton(months);
        });
        NoTransport.Use(builder.Services, port);
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
