using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Grains;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Engines;
using Orleans.Configuration;

namespace NegotiationSim.Silo.Tests.Support;

/// <summary>A program of this machine that knows a cluster's name and addresses, and this project's code, but no secret.</summary>
public static class Rogue
{
    /// <summary>Tries to be a member of the cluster inside a run, given the run's own endpoint.</summary>
    public static IHost Member(string cluster, IPEndPoint run)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), 0, run, "negsim", cluster);
            silo.Configure<ClusterMembershipOptions>(o => o.MaxJoinAttemptTime = TimeSpan.FromSeconds(5));
            silo.Services.AddNegotiationSim(SmallRun.Library.Behaviours).AddSingleton<ISeatBook>(
                new NoSeats()).AddSingleton<IReplicateRecorders>(DiscardingRecorders.Instance);
        });
        return builder.Build();
    }

    /// <summary>Tries to ask a cluster's grains through a gateway, with a badge or without.</summary>
    internal static IHost Client(IPEndPoint gateway, Badge? badge)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = ("negsim", "negsim"));
            client.UseStaticClustering(gateway);
            if (badge is not null) client.UseTls(badge.Require);
            client.Services.AddNegotiationSim(SmallRun.Library.Behaviours);
        });
        return builder.Build();
    }

    /// <summary>Whether it got in, after all the time it could need: a silo that is let in takes a second.</summary>
    public static async Task<bool> GetsInAsync(IHost rogue)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        try
        {
            await rogue.StartAsync(limit.Token).WaitAsync(limit.Token);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
