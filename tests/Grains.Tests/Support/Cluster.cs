using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService.SiloMetadata;
using Orleans.TestingHost;

namespace NegotiationSim.Grains.Tests.Support;

/// <summary>
/// An Orleans cluster in this process. With more than one silo, calls between them are serialised and cross a connection.
/// </summary>
public sealed class Cluster : IAsyncDisposable
{
    private readonly InProcessTestCluster inner;

    private Cluster(InProcessTestCluster inner, MemoryVault vault) => (this.inner, Vault) = (inner, vault);

    /// <summary>The cluster's one run store; it outlives its silos, as a database would.</summary>
    public MemoryVault Vault { get; }

    public IGrainFactory Grains => inner.Client;

    /// <summary>By which interfaces grains were called from outside, in order.</summary>
    public ConcurrentQueue<string> Called { get; } = new();

    /// <summary>Starts one.</summary>
    /// <param name="silos">How many silos.</param>
    /// <param name="builds">What each of them runs; none where all run the same.</param>
    public static async Task<Cluster> StartAsync(short silos, params HostedBuild[] builds)
    {
        var started = 0;
        Cluster? cluster = null;
        var builder = new InProcessTestClusterBuilder(silos);
        var (vault, book) = (new MemoryVault(), new MemorySeatBook());
        builder.ConfigureSilo((_, silo) =>
        {
            var build = builds.Length == 0 ? HostedBuild.Own : builds[Interlocked.Increment(ref started) - 1];
            silo.Services.AddNegotiationSim(TinyWorld.Catalogue, build);
            silo.UseSiloMetadata(build.Metadata);
            silo.Services.AddSingleton<ISeatBook>(book);
            silo.Services.AddSingleton<IRunVault>(vault);
            silo.Services.AddSingleton<IReplicateRecorders>(vault);
            silo.Services.AddSingleton<IRunObservers>(new Observers(() => cluster!));
            // By identity, not by load: a test that needs actors on two silos must find them there on a busy machine too.
            silo.Services.AddSingleton<PlacementStrategy, HashBasedPlacement>();
            // A silo that others declare dead ends its process, here the tests'. Nobody is, however busy the machine; one that is killed
            // says so itself.
            silo.Configure<ClusterMembershipOptions>(o => o.LivenessEnabled = false);
        });
        builder.ConfigureClient(client =>
        {
            client.Services.AddNegotiationSim(TinyWorld.Catalogue);
            client.AddOutgoingGrainCallFilter(call =>
            {
                cluster?.Called.Enqueue(call.InterfaceName);
                return call.Invoke();
            });
        });
        var inner = builder.Build();
        await inner.DeployAsync();
        return cluster = new Cluster(inner, vault);
    }

    public GrainHost Host(ResolvedScenario scenario, RunIdentity run) =>
        new(scenario, run, Grains, inner.Client.ServiceProvider.GetRequiredService<ActorGrainTypes>());

    /// <summary>The silo that runs a build.</summary>
    public SiloAddress SiloOf(HostedBuild build) =>
        inner.Silos.Single(s => s.ServiceProvider.GetRequiredService<HostedBuild>() == build).SiloAddress;

    public async Task<DetailedGrainStatistic[]> GrainsOfAsync(params string[] types) =>
        [.. (await Grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics()).Where(
            s => types.Contains(s.GrainId.Type.ToString()))];

    /// <summary>Ends the silo that holds the first grain of a type, without any goodbye.</summary>
    public async Task KillHolderOfAsync(string type)
    {
        var holder = (await GrainsOfAsync(type))[0].SiloAddress;
        await inner.KillSiloAsync(inner.Silos.Single(s => s.SiloAddress.Equals(holder)));
    }

    /// <summary>Called on the loop's own thread whenever a phase begins.</summary>
    public Action<int, Phase>? PhaseStarted { get; set; }

    private sealed class Observers(Func<Cluster> cluster) : IRunObservers, IRunObserver
    {
        public IRunObserver Open(ResolvedScenario scenario, RunIdentity identity, bool whole) => this;

        public void PhaseStarted(int month, Phase phase) => cluster().PhaseStarted?.Invoke(month, phase);

        public void PhaseEnded(int month, Phase phase) { }

        public void MonthEnded(MonthRecord month) { }
    }

    public async ValueTask DisposeAsync()
    {
        await inner.StopAllSilosAsync();
        await inner.DisposeAsync();
    }
}
