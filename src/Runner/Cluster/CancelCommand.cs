using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Runner.Help;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Runs;

namespace NegotiationSim.Runner.Cluster;

/// <summary><c>negsim cluster cancel</c>: ends a run or an experiment of a cluster.</summary>
internal static class CancelCommand
{
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "Name of the run or experiment in the cluster" };
        var command =
            new ExampleCommand("cancel", "End a run of the cluster after the month at work, or an experiment after the runs at work; ordered again, it goes on.",
            "negsim cluster cancel my-run") { run };
        command.SetAction((parse, cancellation) => RunAsync(parse.GetValue(run)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string name, CancellationToken cancellation)
    {
        var connection = ClusterConnection.FromEnvironment();
        await ClusterSchema.CheckAsync(connection, cancellation);
        if (await ClusterExperiments.ListAsync(connection, name, cancellation) is [var experiment])
        {
            if (experiment.Stage == "open") await ClusterExperiments.CancelAsync(connection, name, cancellation);
            await Console.Out.WriteLineAsync(experiment.Stage == "open"
                ? $"{name} is cancelled. What is kept stays until: negsim cluster delete {name}"
                : $"{name} is {experiment.Stage}; there is nothing to cancel.");
            return ExitCode.Done;
        }

        var run = await ClusterRuns.FindAsync(connection, name, cancellation);
        if (run.Stage is not ("open" or "parked"))
        {
            await Console.Out.WriteLineAsync($"{name} is {run.Stage}; there is nothing to cancel.");
            return ExitCode.Done;
        }

        await ClusterRuns.CancelAsync(connection, name, cancellation);
        // Without a silo nobody works on it.
        if ((await ClusterMembers.ListAsync(connection, new SiloSettings().Cluster, cancellation)).Any(m => !m.IsStale))
        {
            await using var remote = await RemoteRun.ConnectAsync(name, connection, new Library(), cancellation);
            await remote.CancelAsync();
        }

        await Console.Out.WriteLineAsync($"{name} is cancelled. What is kept stays until: negsim cluster delete {name}");
        return ExitCode.Done;
    }
}
