using NegotiationSim.Silo.Telemetry;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains;
using NegotiationSim.Grains.Accounts;
using NegotiationSim.Grains.Client;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Silo.Accounts;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Runs;
using NegotiationSim.Silo.Vaults;
using Npgsql;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace NegotiationSim.Silo;

/// <summary>A member of a cluster: it holds actors and runs, and looks for runs that nobody works on.</summary>
public static class ClusterSilo
{
    private const int Attempts = 3;

    /// <summary>Starts one; stop it as any host.</summary>
    /// <param name="settings">How it is reached.</param>
    /// <param name="connection">The cluster's database, prepared by <see cref="ClusterSchema.InitAsync"/>.</param>
    /// <param name="library">The behaviours loaded; the same on every silo.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Scenarios.Input.InputException">It and the members of the cluster cannot reach each other.</exception>
    public static async Task<IHost> StartAsync(SiloSettings settings, ClusterConnection connection, Library library,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        await Newcomer.CheckAsync(settings.Address, settings.Cluster, connection, cancellation);
        var badge = new Badge(await ClusterSchema.SecretAsync(connection, cancellation));
        for (var attempt = 1; ; attempt++)
        {
            var host = Build(settings, connection, library, badge);
            try
            {
                await host.StartAsync(cancellation);
                return host;
            }
            catch (Exception) when (attempt < Attempts && (settings.Port == 0 || settings.Gateway == 0)
                && !cancellation.IsCancellationRequested)
            {
                // The port was taken between finding and using it.
                host.Dispose();
            }
        }
    }

    /// <summary>Where other silos reach it.</summary>
    public static IPEndPoint EndpointOf(IHost silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        return silo.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.Endpoint;
    }

    private static IHost Build(SiloSettings settings, ClusterConnection connection, Library library, Badge badge)
    {
        var build = ThisProgram.With(library.PlugIns);
        var free = LoopbackPorts.Free(2);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning).AddFilter(
            typeof(RunWatch).FullName, LogLevel.Information);
        settings.Logging?.Invoke(builder.Logging);
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(connection.Text));
        builder.Services.AddSingleton<IRunVault, PostgresVault>().AddSingleton<PostgresEnsembles>().AddSingleton(library).AddSingleton(
            settings);
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (settings.Cluster, "negsim"));
            silo.Configure<EndpointOptions>(o =>
            {
                o.AdvertisedIPAddress = settings.Address;
                o.SiloPort = settings.Port == 0 ? free[0] : settings.Port;
                o.GatewayPort = settings.Gateway == 0 ? free[1] : settings.Gateway;
            });
            silo.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (ClusterConnection.Invariant, connection.Registered().Text));
            silo.UseTls(badge.Require);
            silo.UseSiloMetadata(build.Metadata);
            silo.Configure<ClusterMembershipOptions>(SiloTuning.Membership);
            silo.Configure<ConnectionOptions>(SiloTuning.Connections);
            silo.Configure<GrainCollectionOptions>(SiloTuning.Collection);
            if (settings.TraceCalls) silo.AddActivityPropagation();
            silo.Services.AddNegotiationSim(library.Behaviours, build);
            silo.Services.AddSingleton<ISeatBook, PostgresSeatBook>();
            silo.Services.AddSingleton<EngineRecorders>().AddSingleton<IReplicateRecorders>(s => s.GetRequiredService<EngineRecorders>());
            silo.Services.AddSingleton<IRunObservers, RunTelemetries>();
            silo.Services.AddSingleton<IClosedMonths, VaultMonths>();
        });
        builder.Services.AddHostedService<RunWatch>().AddHostedService<EnsembleWatch>();
        return builder.Build();
    }
}
