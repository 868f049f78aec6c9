using System.CommandLine;
using NegotiationSim.Runner.Help;
using NegotiationSim.Silo.Clustering;

namespace NegotiationSim.Runner.Cluster;

/// <summary><c>negsim cluster</c>: prepares a cluster's database and looks after its silos and runs.</summary>
public static class ClusterCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var init =
            new ExampleCommand("init", "Create the cluster's tables in the database NEGSIM_POSTGRES names, or bring them up to date.",
            "negsim cluster init");
        init.SetAction((_, cancellation) => InitAsync(cancellation));
        return new ExampleCommand("cluster", "Prepare a cluster's database, and look after its silos and runs.", "negsim cluster init",
            "negsim cluster ls")
        {
            init, ListCommand.Create(), ShowCommand.Create(), CancelCommand.Create(), DeleteCommand.Create(), EvictCommand.Create(),
        };
    }

    private static async Task<int> InitAsync(CancellationToken cancellation)
    {
        var found = await ClusterSchema.InitAsync(ClusterConnection.FromEnvironment(), cancellation);
        await Console.Out.WriteLineAsync(found == ClusterSchema.Version
            ? $"The cluster's tables are up to date (version {found})."
            : $"The cluster's tables are now version {ClusterSchema.Version} (before: {(found == 0 ? "none" : found)}).");
        return ExitCode.Done;
    }
}
