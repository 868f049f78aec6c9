using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;
using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Abstractions.Actors;
using NegotiationSim.Grains.Abstractions.Runs;
using Orleans.Configuration;
using Orleans.Serialization;

namespace NegotiationSim.Grains.Client;

/// <summary>Short ways to a run's grains, for programs that use Microsoft.Orleans.Client.</summary>
public static class RunClient
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <summary>Connects to a silo of negsim by its gateway: a run started with <c>--gateway</c>, or a silo of a cluster.</summary>
    /// <param name="client">Orleans' client builder.</param>
    /// <param name="gateway">Where the silo listens for clients.</param>
    /// <param name="key">What lets a client in, as <see cref="GatewayKey.Read"/> reads it.</param>
    /// <param name="cluster">Name of the cluster; default <c>negsim</c>.</param>
    /// <remarks>Where nobody lets it in, starting the client throws <see cref="GatewayException"/> after some seconds.</remarks>
    public static IClientBuilder UseNegotiationSim(this IClientBuilder client, IPEndPoint gateway, byte[] key, string cluster = "negsim")
    {
        client.UseStaticClustering(gateway);
        client.UseTls(new Badge(key).Require);
        client.UseConnectionRetryFilter(new GatewayPatience(gateway));
        client.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (cluster, "negsim"));
        client.Services.AddSerializer(s => s.AddAssembly(typeof(IActor).Assembly));
        return client;
    }

    /// <summary>The runs there are.</summary>
    public static Task<ImmutableArray<RunCard>> RunsAsync(this IGrainFactory grains, CancellationToken cancellation = default) =>
        grains.GetGrain<IRunDirectory>(0).ListAsync(cancellation);

    /// <summary>One replicate of a run, to be watched.</summary>
    public static IRunGrain Run(this IGrainFactory grains, RunKey run) => grains.GetGrain<IRunGrain>(run.ToString());

    /// <summary>A state of a run.</summary>
    public static IStateGrain State(this IGrainFactory grains, RunKey run, string id) => grains.GetGrain<IStateGrain>(run.Actor(id));

    /// <summary>A bloc of a run.</summary>
    public static IBlocGrain Bloc(this IGrainFactory grains, RunKey run, string id) => grains.GetGrain<IBlocGrain>(run.Actor(id));

    /// <summary>A ministry that states of a run share.</summary>
    public static IMinistryGrain Ministry(this IGrainFactory grains, RunKey run, string id) =>
        grains.GetGrain<IMinistryGrain>(run.Actor(id));

    /// <summary>The months of a run as they close, each once and in order; ends when the run is over.</summary>
    /// <param name="grains">The client.</param>
    /// <param name="run">Which run.</param>
    /// <param name="from">The first month, from 0.</param>
    /// <param name="cancellation">Stops watching; the run goes on.</param>
    /// <exception cref="KeyNotFoundException">There is no such run.</exception>
    public static async IAsyncEnumerable<MonthCard> FollowAsync(
        this IGrainFactory grains, RunKey run, int from = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var grain = grains.Run(run);
        while (true)
        {
            // Asked first: a month that closes in between is then seen by the next question, and none is missed.
            var over = (await grain.StandingAsync(cancellation)).IsOver();
            var months = await grain.MonthsAsync(from, cancellation);
            foreach (var month in months)
            {
                yield return month;
                from = month.AsOf.Month + 1;
            }

            if (!months.IsEmpty) continue;
            if (over) yield break;
            await Task.Delay(Glance, cancellation);
        }
    }
}
