using NegotiationSim.Silo.Telemetry;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains;
using NegotiationSim.Grains.Accounts;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Silo.Accounts;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Runs;
using NegotiationSim.Silo.Vaults;
using NegotiationSim.Silo.Web;
using Npgsql;
using Orleans.Configuration;
using Orleans.Connections.Security;
using Orleans.Dashboard;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace NegotiationSim.Silo;

/// <summary>A member of a cluster: it holds actors and runs, and looks for runs that nobody works on.</summary>
public static class ClusterSilo
{
    private const int Attempts = 3;

    /// <summary>Starts one; stop it as any host.</summary>
    /// <param name="settings">How it is reached.</param>
    /// <param name="connection">The cluster's database, prepared by <c>negsim cluster init</c>.</param>
    /// <param name="library">The behaviours loaded; the same on every silo.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Scenarios.Input.InputException">It and the members of the cluster cannot reach each other.</exception>
    public static async Task<IHost> StartAsync(SiloSettings settings, ClusterConnection connection, Library library,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ClusterTls.CheckBind(settings.Address, settings.WithoutCertificates);
        await Newcomer.CheckAsync(settings.Address, settings.Cluster, connection, cancellation);
        var tls = await ClusterTls.RequireAsync(connection, cancellation);
        for (var attempt = 1; ; attempt++)
        {
            var host = Build(settings, connection, library, tls);
            try
            {
                // Before it joins, so that nobody meets a member of which he knows nothing.
                await ClusterMembers.TellAsync(connection, settings.Cluster,
                    host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress, ThisProgram.With(library.PlugIns), cancellation);
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

    /// <summary>
    /// Leaves in good order: takes nothing more, ends what it works on at a month that is kept, and goes. What is not ended in time another
    /// silo does again.
    /// </summary>
    /// <param name="silo">The silo.</param>
    /// <param name="limit">Waits no longer for what it works on.</param>
    /// <param name="stop">Waits no longer for the host.</param>
    public static async Task LeaveAsync(IHost silo, CancellationToken limit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.GetRequiredService<Drain>().Ask();
        var work = silo.Services.GetServices<IHostedService>().Where(s => s is RunWatch or ReplicateWatch).Cast<BackgroundService>();
        try
        {
            await Task.WhenAll(work.Select(w => w.ExecuteTask ?? Task.CompletedTask)).WaitAsync(limit);
        }
        catch (OperationCanceledException)
        {
            // It took too long.
        }

        await silo.StopAsync(stop);
    }

    /// <summary>Where its pages are; null where it has none.</summary>
    public static string? PagesOf(IHost silo) => (silo as WebApplication)?.Urls.FirstOrDefault();

    /// <summary>Where other silos reach it.</summary>
    public static IPEndPoint EndpointOf(IHost silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        return silo.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.Endpoint;
    }

    private static IHost Build(SiloSettings settings, ClusterConnection connection, Library library, Action<TlsOptions> tls)
    {
        var build = ThisProgram.With(library.PlugIns);
        var free = LoopbackPorts.Free(2);
        var web = settings.Http is { } http ? SiloPages.Builder(http) : null;
        var plain = web is null ? Host.CreateEmptyApplicationBuilder(null) : null;
        IHostApplicationBuilder builder = web is not null ? web : plain!;
        // The exporter of logs asks the host's configuration, where those of spans and metrics ask the environment.
        builder.Configuration.AddInMemoryCollection(ServiceIdentity.Environment());
        SiloLogs.Add(builder.Logging);
        builder.Logging.AddFilter(typeof(RunWatch).FullName, LogLevel.Information);
        settings.Logging?.Invoke(builder.Logging);
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>().AddSingleton<Drain>();
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(connection.Text));
        builder.Services.AddSingleton<IRunVault>(s => new PostgresVault(s.GetRequiredService<NpgsqlDataSource>(), settings.OpenRuns));
        builder.Services.AddSingleton<PostgresEnsembles>().AddSingleton<PostgresExperiments>().AddSingleton(library).AddSingleton(settings);
        builder.Services.AddSingleton<ILeases, EnsembleLeases>().AddSingleton<ILeases, ExperimentLeases>();
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
            silo.UseTls(tls);
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
            if (settings.Dashboard) silo.AddDashboard();
            if (settings.Kubernetes) silo.UseKubernetesHosting();
        });
        builder.Services.AddHostedService<RunWatch>().AddHostedService<ReplicateWatch>();
        return web is not null ? SiloPages.Build(web, settings) : plain!.Build();
    }
}
