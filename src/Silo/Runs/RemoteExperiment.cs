using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Model.State;
using NegotiationSim.Results;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Vaults;
using Npgsql;

namespace NegotiationSim.Silo.Runs;

/// <summary>An experiment of a cluster, seen by who ordered it. He may leave and come back; the silos go on without him.</summary>
public sealed class RemoteExperiment : IReplicateSource, IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(300);

    // So much is fetched ahead of who takes it: some megabytes.
    private const int Ahead = 128;

    private readonly NpgsqlDataSource database;
    private readonly PostgresExperiments experiments;
    private readonly ClusterConnection connection;
    private readonly Capability capability;
    private readonly string name;
    private readonly bool retryFailed;
    private readonly Lock gate = new();
    private readonly SortedSet<(int Point, int Replicate)> outstanding = [];
    private readonly Dictionary<(int Point, int Replicate), WorkEnd> ready = [];
    private long since = TimeProvider.System.GetTimestamp();
    private Exception? over;

    private RemoteExperiment(ClusterConnection connection, Capability capability, string name, bool retryFailed)
    {
        (this.connection, this.capability, this.name, this.retryFailed) = (connection, capability, name, retryFailed);
        database = NpgsqlDataSource.Create(connection.Text);
        experiments = new PostgresExperiments(database);
    }

    /// <summary>Orders an experiment without any work as yet, or comes back to it.</summary>
    /// <param name="order">What all of its points have in common.</param>
    /// <param name="connection">The cluster's database.</param>
    /// <param name="retryFailed">Whether replicates that failed are tried again when they are ordered again.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">The database is not ready, the cluster has no silo or none that can compute it, or the name is
    /// another experiment's.</exception>
    public static async Task<RemoteExperiment> OpenAsync(
        ExperimentOrder order, ClusterConnection connection, bool retryFailed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        await ClusterSchema.CheckAsync(connection, cancellation);
        var cluster = new SiloSettings().Cluster;
        if (!await ClusterSchema.HasSiloAsync(connection, cluster, cancellation)) throw new InputException("--cluster", 0, "",
            $"The cluster \"{cluster}\" has no silo. Start one: negsim silo --cluster postgres");
        var capability = new Capability(connection, cluster, new(order.Program));
        if (await capability.LackAsync(cancellation) is { } lack) throw new InputException("--cluster", 0, "", lack
            + " Start such a silo, with the same --plugins, or order with the program and plug-ins the silos have.");
        var remote = new RemoteExperiment(connection, capability, order.Name, retryFailed);
        try
        {
            await remote.experiments.OrderAsync(order);
            return remote;
        }
        catch (RunConflictException taken)
        {
            remote.Dispose();
            throw new InputException("--name", 0, "", taken.Message);
        }
        catch (VaultUnavailableException away)
        {
            remote.Dispose();
            throw new InputException(ClusterConnection.Variable, 0, "", away.Message);
        }
    }

    /// <inheritdoc/>
    public void Order(int point, RunPlan plan, IReadOnlyCollection<int> replicates, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        try
        {
            Insist(() => experiments.AddAsync(name, point, plan, replicates, retryFailed), cancellation);
        }
        catch (RunConflictException taken)
        {
            throw new InputException("--name", 0, "", taken.Message);
        }

        lock (gate)
            foreach (var replicate in replicates) outstanding.Add((point, replicate));
    }

    /// <inheritdoc/>
    public ReplicateSummary Take(int point, int replicate, CancellationToken cancellation)
    {
        var end = Wait((point, replicate), cancellation);
        return end.Summary ?? throw new RunException($"Replicate {replicate}: {end.Fault}");
    }

    /// <summary>Leaves; the silos go on.</summary>
    public void Dispose() => database.Dispose();

    private WorkEnd Wait((int Point, int Replicate) key, CancellationToken cancellation)
    {
        while (true)
        {
            lock (gate)
            {
                if (ready.Remove(key, out var end)) return end;
                if (over is not null) throw over;
                cancellation.ThrowIfCancellationRequested();
                if (Fetch(cancellation)) continue;
            }

            cancellation.WaitHandle.WaitOne(Glance);
        }
    }

    // Who waits does so for the lowest numbers, which are always among those asked for.
    private bool Fetch(CancellationToken cancellation)
    {
        var asked = outstanding.Take(Math.Max(Environment.ProcessorCount, Ahead - ready.Count)).ToArray();
        try
        {
            var (known, ends) = experiments.EndsAsync(name, asked).AsTask().GetAwaiter().GetResult();
            if (known < asked.Length) throw over = Lost("It was deleted in the cluster before all of it was fetched.");
            foreach (var end in ends)
            {
                outstanding.Remove((end.Point, end.Replicate));
                ready.Add((end.Point, end.Replicate), end);
            }

            if (ends.Count > 0) since = TimeProvider.System.GetTimestamp();
            else if (TimeProvider.System.GetElapsedTime(since) > Patience.Default.Outage) RequireSilo(cancellation);
            return ends.Count > 0;
        }
        catch (VaultUnavailableException away)
        {
            if (TimeProvider.System.GetElapsedTime(since) > Patience.Default.Outage) throw over = Lost(away.Message);
            return false;
        }
    }

    // Nothing has come for long: is there anybody who could send it?
    private void RequireSilo(CancellationToken cancellation)
    {
        since = TimeProvider.System.GetTimestamp();
        if (!ClusterSchema.HasSiloAsync(connection, new SiloSettings().Cluster, cancellation).GetAwaiter().GetResult())
            throw over = Lost("No silo of the cluster lives.");
        if (capability.LackAsync(cancellation).GetAwaiter().GetResult() is { } lack) throw over = Lost(lack);
    }

    private ResultsException Lost(string why) =>
        new(name, why + " What was fetched is in the folder; give the same command again to go on.") { IsOfMachine = true };

    private void Insist(Func<ValueTask> work, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                work().AsTask().GetAwaiter().GetResult();
                return;
            }
            catch (VaultUnavailableException away)
            {
                if (TimeProvider.System.GetElapsedTime(began) > Patience.Default.Outage) throw Lost(away.Message);
                cancellation.WaitHandle.WaitOne(Glance);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
