using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Silo.Accounts;
using NegotiationSim.Silo.Hosting;

namespace NegotiationSim.Silo.Engines;

/// <summary>Actors as grains, on a silo in this process that starts with the first run.</summary>
public sealed class OrleansEngine : IEngine
{
    private readonly ConcurrentDictionary<(string Run, int Replicate), Task<GrainHost>> hosts = new();
    private readonly Lock gate = new();
    private readonly EngineSeatBook seatBook = new();
    private readonly EngineRecorders recorders = new();
    private CohostedMonths? months;
    private Task<IHost>? silo;
    private BehaviourCatalogue? loaded;

    /// <summary>Whether every call to a grain is a span; default not, since it costs most of the throughput.</summary>
    public bool TraceCalls { get; init; }

    /// <summary>
    /// Where other programs may ask states and blocs; null (default) nowhere. What they are told is the last
    /// closed month's.
    /// </summary>
    public Gateway? Gateway { get; init; }

    /// <inheritdoc/>
    public string Name => "orleans";

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The engine serves another catalogue already; its silo cannot change
    /// behaviours.</exception>
    public async ValueTask<IActorHost> HostAsync(
        ResolvedScenario scenario, RunIdentity identity, BehaviourCatalogue behaviours, ISeats seats, CancellationToken cancellation)
    {
        var starting = SiloAsync(behaviours, cancellation);
        var host = GrainsAsync();
        seatBook.Open(identity, seats, cancellation);
        hosts[(identity.Run, identity.Replicate)] = host;
        months?.Open(scenario, identity);
        // Who was told of a gateway may knock at it now.
        if (Gateway is not null) await host;
        return new StartingHost(host);

        async Task<GrainHost> GrainsAsync()
        {
            var services = (await starting).Services;
            return new GrainHost(scenario, identity, services.GetRequiredService<IGrainFactory>(),
                services.GetRequiredService<ActorGrainTypes>(), here: services.GetRequiredService<ILocalSiloDetails>().SiloAddress);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<Digest> ReplicateAsync(RunPlan plan, int replicate, IRunRecorder recorder, CancellationToken cancellation)
    {
        var services = (await SiloAsync(plan.Behaviours, cancellation)).Services;
        // The scenario is drawn, and what it takes from its base run computed, on the caller's thread: a worker only plays.
        var scenario = new ScenarioParcel(plan.ScenarioOf(plan.Scenario.Resolved, replicate, cancellation));
        var identity = plan.Identity(replicate);
        recorders.Add(identity, recorder, cancellation);
        try
        {
            var worker = services.GetRequiredService<IGrainFactory>().GetGrain<IReplicateWorker>(0);
            var outcome = await worker.RunAsync(scenario, new ReplicateOrder(identity.Run, identity.Seed, identity.Replicate));
            return outcome.Fault.Length == 0 ? outcome.Digest : throw new RunException(outcome.Fault);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        finally
        {
            recorders.Remove(identity);
        }
    }

    /// <inheritdoc/>
    public void Close(RunIdentity identity, MonthRecord month) => months?.Close(identity, month);

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(RunIdentity identity)
    {
        seatBook.Close(identity);
        months?.Release(identity);
        if (hosts.TryRemove((identity.Run, identity.Replicate), out var host) && await StartedAsync(host) is { } started)
            await started.DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (silo is null || await StartedAsync(silo) is not { } host) return;
        await host.StopAsync();
        host.Dispose();
    }

    // What failed to start was told to whoever asked, and holds nothing.
    private static async Task<T?> StartedAsync<T>(Task<T> starting)
        where T : class
    {
        await starting.ContinueWith(_ => { }, TaskScheduler.Default);
        return starting.IsCompletedSuccessfully ? await starting : null;
    }

    private Task<IHost> SiloAsync(BehaviourCatalogue behaviours, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (loaded is not null && !ReferenceEquals(loaded, behaviours)) throw new InvalidOperationException(
                "This engine has loaded other behaviours already.");
            loaded = behaviours;
            if (Gateway is not null) months ??= new CohostedMonths();
            if (silo is { IsCompleted: false } or { IsCompletedSuccessfully: true }) return silo;
            // Beside what the run does until it asks for the first time.
            return silo = Task.Run(() => CohostedSilo.StartAsync(behaviours, seatBook, recorders, cancellation,
                new CohostedOptions { TraceCalls = TraceCalls, Gateway = Gateway, Months = months }), cancellation);
        }
    }
}
