using NegotiationSim.Silo.Telemetry;
using NegotiationSim.Grains.Runs;
using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Grains;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Silo.Engines;
using Orleans.Configuration;
using Orleans.TestingHost;

namespace NegotiationSim.Silo.Tests.Support;

/// <summary>
/// Orleans' in-process test cluster as an engine: silos that reach each other over connections, and a client outside of them.
/// </summary>
public sealed class TestCluster : IEngine
{
    private readonly InProcessTestCluster inner;
    private int orders;

    private TestCluster(InProcessTestCluster inner) => this.inner = inner;

    public string Name => "test cluster";

    public static async Task<TestCluster> StartAsync(short silos)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        // Placed by identity, not by load: actors must be on more than one silo on a busy machine too.
        builder.ConfigureSilo((_, silo) => silo.Services.AddNegotiationSim(SmallRun.Library.Behaviours)
            .AddSingleton<ISeatBook>(new NoSeats()).AddSingleton<IReplicateRecorders>(DiscardingRecorders.Instance)
            .AddSingleton<IRunObservers, RunTelemetries>().AddSingleton<PlacementStrategy, HashBasedPlacement>()
            // A silo that others declare dead ends its process, here the tests'. Nobody is, however busy the machine; one that is killed
            // says so itself.
            .Configure<ClusterMembershipOptions>(o => o.LivenessEnabled = false));
        builder.ConfigureClient(client => client.Services.AddNegotiationSim(SmallRun.Library.Behaviours));
        var inner = builder.Build();
        await inner.DeployAsync();
        return new TestCluster(inner);
    }

    /// <summary>On how many silos actors of one run live.</summary>
    public async Task<int> SilosUsedAsync()
    {
        var actors = await inner.Client.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics();
        return actors.Where(g => g.GrainId.Type.ToString() is "state" or "bloc").Select(g => g.SiloAddress).Distinct().Count();
    }

    /// <summary>Ends one silo without any goodbye, an actor's if there is one, and starts another in its place.</summary>
    public async Task LoseOneAsync()
    {
        var actors = await inner.Client.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics();
        var holder = actors.FirstOrDefault(g => g.GrainId.Type.ToString() is "state" or "bloc")?.SiloAddress;
        await inner.KillSiloAsync(inner.Silos.FirstOrDefault(s => s.SiloAddress.Equals(holder)) ?? inner.Silos[^1]);
        await inner.StartAdditionalSiloAsync();
    }

    public ValueTask<IActorHost> HostAsync(ResolvedScenario scenario, RunIdentity identity, BehaviourCatalogue behaviours, ISeats seats,
        CancellationToken cancellation)
    {
        // A run id of its own each time, so that grains of an earlier run with the same seed do not answer for it.
        var own = identity with { Run = identity.Run + "-" + Interlocked.Increment(ref orders) };
        return ValueTask.FromResult<IActorHost>(new GrainHost(
            scenario, own, inner.Client, inner.Client.ServiceProvider.GetRequiredService<ActorGrainTypes>()));
    }

    public async ValueTask<Digest> ReplicateAsync(RunPlan plan, int replicate, IRunRecorder recorder, CancellationToken cancellation)
    {
        var parcel = new ScenarioParcel(plan.ScenarioOf(plan.Scenario.Resolved, replicate, cancellation));
        var outcome = await inner.Client.GetGrain<IReplicateWorker>(0).RunAsync(
            parcel, new ReplicateOrder(plan.Scenario.Resolved.Id, plan.Seed, replicate));
        return outcome.Fault.Length == 0 ? outcome.Digest : throw new RunException(outcome.Fault);
    }

    public void Close(RunIdentity identity, MonthRecord month) { }

    public ValueTask ReleaseAsync(RunIdentity identity) => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await inner.StopAllSilosAsync();
        await inner.DisposeAsync();
    }
}
