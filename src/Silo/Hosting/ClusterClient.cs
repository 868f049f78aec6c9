using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using Orleans.Configuration;

namespace NegotiationSim.Silo.Hosting;

/// <summary>The way into a cluster for those who only order runs and watch them.</summary>
public static class ClusterClient
{
    /// <summary>Connects.</summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="connection">The cluster's database.</param>
    /// <param name="behaviours">The behaviours loaded.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">The cluster has no silo.</exception>
    public static async Task<IHost> ConnectAsync(
        string cluster, ClusterConnection connection, BehaviourCatalogue behaviours, CancellationToken cancellation)
    {
        // Orleans would go on trying for minutes; whoever types a command wants to know now.
        if (!await ClusterSchema.HasSiloAsync(connection, cluster, cancellation)) throw Empty(cluster);
        var tls = await ClusterTls.RequireAsync(connection, cancellation);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (cluster, "negsim"));
            client.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) =
                (ClusterConnection.Invariant, connection.Registered().Text));
            // A silo that died is not tried for longer than it takes the others to say so.
            client.Configure<GatewayOptions>(o => o.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2));
            client.Configure<ConnectionOptions>(SiloTuning.Connections);
            client.UseTls(tls);
            client.Services.AddNegotiationSim(behaviours);
        });
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancellation);
            return host;
        }
        catch (Exception fault) when (fault is OrleansException or AggregateException)
        {
            host.Dispose();
            throw Empty(cluster);
        }
    }

    private static InputException Empty(string cluster) =>
        new("--cluster", 0, "", $"The cluster \"{cluster}\" has no silo that can be reached. Start one: negsim silo --cluster postgres. Where its silos have certificates, commands need one too (NEGSIM_TLS_CERTIFICATE).");
}
