using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Vaults;
using Npgsql;

namespace NegotiationSim.Silo.Runs;

/// <summary>A run of a cluster, seen from outside. Whoever watches may leave and come back; the run goes on without.</summary>
public sealed class RemoteRun : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(300);

    private readonly IHost client;
    private readonly NpgsqlDataSource database;
    private readonly PostgresVault vault;
    private readonly PostgresEnsembles ensembles;
    private readonly IRunGrain grain;
    private readonly Patience patience = Patience.Default;

    // A silo that is being replaced by one that fits is away for a moment.
    private static readonly TimeSpan Misfit = TimeSpan.FromSeconds(10);

    private readonly HostedBuild build;
    private readonly Capability capability;

    private RemoteRun(string name, IHost client, NpgsqlDataSource database, HostedBuild build, Capability capability)
    {
        Name = name;
        this.capability = capability;
        this.client = client;
        this.build = build;
        this.database = database;
        (vault, ensembles) = (new PostgresVault(database), new PostgresEnsembles(database));
        grain = client.Services.GetRequiredService<IGrainFactory>().GetGrain<IRunGrain>(GrainKeys.Run(build, name, 0));
    }

    /// <summary>The run's id in the cluster.</summary>
    public string Name { get; }

    /// <summary>Goes to a run; whether it exists shows when it is asked.</summary>
    /// <param name="name">The run's id.</param>
    /// <param name="connection">The cluster's database.</param>
    /// <param name="library">The behaviours loaded.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">The database is not ready, or the cluster has no silo.</exception>
    public static async Task<RemoteRun> ConnectAsync(
        string name, ClusterConnection connection, Library library, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(library);
        await ClusterSchema.CheckAsync(connection, cancellation);
        var client = await ClusterClient.ConnectAsync(new SiloSettings().Cluster, connection, library.Behaviours, cancellation);
        var database = NpgsqlDataSource.Create(connection.Text);
        // A run lives where the program is that ordered it; whoever only watches may be another.
        var ordered = await new PostgresVault(database).ProgramAsync(name);
        var build = ordered is null ? ThisProgram.With(library.PlugIns) : new HostedBuild(ordered);
        return new RemoteRun(name, client, database, build, new Capability(connection, new SiloSettings().Cluster, build));
    }

    /// <summary>Orders the run. From then on it belongs to the cluster.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="settings">What was changed against the scenario file.</param>
    /// <param name="keep">How much its folder keeps.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="replicates">How many replicates.</param>
    /// <exception cref="InputException">The name is taken by another run, or no silo can host it: the message says what each lacks.</exception>
    public async Task OrderAsync(RunPlan plan, IReadOnlyList<string> settings, Keep keep, CancellationToken cancellation,
        int replicates = 1)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var own = ThisProgram.With(plan.PlugIns);
        if (own != build) throw new InputException("--name", 0, "",
            $"The cluster has a run called {Name} that another program, or one with other plug-ins, ordered. Choose another name.");
        if (await capability.LackAsync(cancellation) is { } lack) throw new InputException("--cluster", 0, "", lack
            + " Start such a silo, with the same --plugins, or order with the program and plug-ins the silos have.");
        var recipe = RunRecipe.Of(plan, settings, keep);
        var parcel = new ScenarioParcel(plan.ScenarioOf(plan.Scenario.Resolved, 0, cancellation));
        var order = new RunOrder(Name, plan.Seed, 0, build.Name, recipe.ToJson(), replicates);
        var ordered = await AskAsync(() => grain.OrderAsync(parcel, order), p => p.Stage != RunStage.Unknown, cancellation);
        if (ordered is { Stage: RunStage.Failed, Months: 0 }) throw new InputException(Name, 0, "", ordered.Message);
    }

    /// <summary>What the run was ordered as, to branch it.</summary>
    /// <param name="library">The behaviours loaded.</param>
    /// <returns>Its plan, the library with its world, what its folder keeps, and how many replicates it has.</returns>
    /// <exception cref="InputException">The cluster has no such run, or another program ordered it.</exception>
    public async Task<(RunPlan Plan, Library Library, RunRecipe Recipe, int Replicates)> OrderedAsync(Library library)
    {
        var kept = await vault.FindAsync(Name, 0) ?? throw new InputException(Name, 0, "", "The cluster has no run of this name; negsim cluster ls lists those it has.");
        ArgumentNullException.ThrowIfNull(library);
        var own = ThisProgram.With(library.PlugIns).Name;
        if (kept.Order.Program != own) throw new InputException(Name, 0, "",
            $"It was ordered by negsim {kept.Order.Program}, and this is {own}: what one begins the other does not go on with. Use the program and plug-ins it was ordered by.");
        var (plan, world) = RunRecipe.PlanOf(kept, library);
        return (plan, world, RunRecipe.FromJson(kept.Order.Recipe), kept.Order.Replicates);
    }

    /// <summary>Has the silo that works on it end after the month at work.</summary>
    public Task CancelAsync() => grain.CancelAsync();

    /// <summary>Watches until nothing more will happen by itself.</summary>
    /// <param name="glimpse">Told how far it is, now and then.</param>
    /// <param name="cancellation">Stops watching; the run goes on.</param>
    /// <exception cref="InputException">The cluster has no such run.</exception>
    public async Task<RemoteProgress> FollowAsync(Action<RemoteProgress> glimpse, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(glimpse);
        var (ordered, kept, fault) = (0, 0, "");
        while (true)
        {
            var first = await AskAsync(grain.ProgressAsync, _ => true, cancellation);
            if (first is { Stage: RunStage.Unknown, IsWorking: false, Message.Length: 0 }) throw new InputException(
                Name, 0, "", "The cluster has no run of this name.");
            try
            {
                (ordered, kept, fault) = await ensembles.CountAsync(Name);
            }
            catch (VaultUnavailableException)
            {
                // It comes back; until then, what was known.
            }

            var progress = RemoteProgress.Of(first, ordered, kept, fault);
            glimpse(progress);
            if (progress.IsOver()) return progress;
            await Task.Delay(Glance, cancellation);
        }
    }

    /// <summary>Writes what is kept of the run into a folder like any other.</summary>
    /// <param name="path">The folder; null chooses a new one below <paramref name="runs"/>.</param>
    /// <param name="runs">Where folders are chosen.</param>
    /// <param name="library">Reads the scenario.</param>
    /// <param name="cancellation">Stops; the folder is left unfinished.</param>
    /// <param name="resume">Whether the folder holds part of the run already: months stored are compared, the others added.</param>
    /// <returns>The folder's path, and the digest of all that was ordered; null where the run is not finished.</returns>
    /// <exception cref="InputException">The cluster has no such run.</exception>
    public Task<(string Path, Digest? Digest)> WriteFolderAsync(
        string? path, string runs, Library library, CancellationToken cancellation, bool resume = false) =>
        new KeptFolder(Name, vault, ensembles, new PostgresSeatBook(database)).WriteAsync(path, runs, library, resume, cancellation);

    /// <summary>Leaves.</summary>
    public async ValueTask DisposeAsync()
    {
        await client.StopAsync();
        client.Dispose();
        await database.DisposeAsync();
    }

    private async Task<RunProgress> AskAsync(Func<Task<RunProgress>> ask, Predicate<RunProgress> settled, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        long misfit = 0;
        while (true)
        {
            try
            {
                var progress = await ask();
                if (settled(progress) || TimeProvider.System.GetElapsedTime(began) > patience.Outage) return progress;
            }
            catch (Exception fault) when (Patience.IsOutage(fault, cancellation)
                && TimeProvider.System.GetElapsedTime(began) < patience.Outage)
            {
                // The silo asked is gone; the next answer comes from another, unless nobody that lives can give it.
                if (await capability.LackAsync(cancellation) is not { } lack) misfit = 0;
                else if (misfit == 0) misfit = TimeProvider.System.GetTimestamp();
                else if (TimeProvider.System.GetElapsedTime(misfit) > Misfit) throw new RunException(
                    lack + " What is kept of it stays, and it goes on where such a silo starts.");
            }
            catch (Exception fault) when (Patience.IsOutage(fault, cancellation))
            {
                throw new RunException($"No silo of the cluster that runs {build.Name} can be reached: {fault.Message}");
            }

            await Task.Delay(Glance, cancellation);
        }
    }
}
