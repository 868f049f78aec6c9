using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Runner.Run;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Runs;
using NegotiationSim.Silo.Vaults;

namespace NegotiationSim.Runner.Experiments;

/// <summary>An experiment that the silos of a cluster are to compute.</summary>
internal sealed class ClusterExperiment
{
    private readonly Experiment experiment;
    private readonly string name;
    private readonly ClusterConnection connection;

    private ClusterExperiment(Experiment experiment, string name, ClusterConnection connection) =>
        (this.experiment, this.name, this.connection) = (experiment, name, connection);

    /// <summary>Checks what can be checked before a folder is made.</summary>
    /// <param name="file">The experiment's file, for messages.</param>
    /// <param name="experiment">The experiment.</param>
    /// <param name="name">Its name in the cluster; null for its own.</param>
    /// <exception cref="InputException">It cannot be computed there, or no database is named.</exception>
    public static ClusterExperiment Of(string file, Experiment experiment, string? name)
    {
        ClusterRun.CheckName(name ?? experiment.Name);
        if (experiment.Keep is SweepKeep.Decisions or SweepKeep.All) throw new InputException(file, 0, "$.keep",
            "Silos send back series, not every decision or flow. Write \"series\" or \"none\"; or leave --cluster out and share the points between machines with --shard.");
        return new ClusterExperiment(experiment, name ?? experiment.Name, ClusterConnection.FromEnvironment());
    }

    /// <summary>Begins the order, or comes back to it.</summary>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <param name="retryFailed">Whether replicates that failed are tried again.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">The cluster has no silo for it, or has another experiment of that name.</exception>
    public RemoteExperiment Open(Library library, bool retryFailed, CancellationToken cancellation)
    {
        var (inputs, series) = SweepSession.ToOrder(experiment, library);
        var order = new ExperimentOrder(name, inputs.Hex, ThisProgram.With(library.PlugIns).Name, series);
        return RemoteExperiment.OpenAsync(order, connection, retryFailed, cancellation).GetAwaiter().GetResult();
    }
}
