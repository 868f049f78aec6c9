using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Grains;
using NegotiationSim.Grains.Client;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Runs;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService.SiloMetadata;

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

    /// <summary>
    /// Tries to be a member of a cluster whose table of members it can write: it is told of the others there, and tells them of itself,
    /// and does not mind that none of them answers.
    /// </summary>
    internal static IHost Member(ClusterConnection connection)
    {
        var given = new ConcurrentQueue<GrainId>();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = ("negsim", "negsim"));
            silo.ConfigureEndpoints(IPAddress.Loopback, FreePort(), FreePort());
            silo.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (ClusterConnection.Invariant, connection.Registered().Text));
            silo.UseSiloMetadata(ThisProgram.With(SmallRun.Library.PlugIns).Metadata);
            silo.Configure<ClusterMembershipOptions>(o => (o.LivenessEnabled, o.MaxJoinAttemptTime) = (false, TimeSpan.FromSeconds(5)));
            silo.Services.AddNegotiationSim(SmallRun.Library.Behaviours).AddSingleton<ISeatBook>(
                new NoSeats()).AddSingleton<IReplicateRecorders>(DiscardingRecorders.Instance).AddSingleton(given)
                .AddSingleton<IFatalErrorHandler, Heedless>();
            silo.AddIncomingGrainCallFilter(call =>
            {
                if (call.TargetId.Type.ToString() is "run" or "state" or "bloc") given.Enqueue(call.TargetId);
                return call.Invoke();
            });
        });
        return builder.Build();
    }

    /// <summary>The runs and actors that were given to such a member and asked there.</summary>
    public static IReadOnlyCollection<GrainId> GrainsOf(IHost rogue) => rogue.Services.GetRequiredService<ConcurrentQueue<GrainId>>();

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

    /// <summary>A port nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Goes on where Orleans would end the process, such as when the others declare it dead.</summary>
    private sealed class Heedless : IFatalErrorHandler
    {
        public bool IsUnexpected(Exception exception) => false;

        public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null) { }
    }
}
