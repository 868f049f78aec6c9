using NegotiationSim.Runner.Run;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NegotiationSim.Runner.Help;
using NegotiationSim.Silo.Clustering;

namespace NegotiationSim.Runner.Cluster;

/// <summary><c>negsim cluster show</c>: one run or experiment of a cluster.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var (run, json) = (new Argument<string>("RUN") { Description = "Name of the run or experiment in the cluster" }, ClusterOptions.Json());
        var command = new ExampleCommand("show", "Show where a run or an experiment of the cluster stands.", "negsim cluster show my-run") { run, json };
        command.SetAction((parse, cancellation) => RunAsync(parse.GetValue(run)!, parse.GetValue(json), cancellation));
        return command;
    }

    public static object Json(OrderedRun run) => new
    {
        run = run.Name,
        stage = run.Stage,
        message = run.Message,
        months = run.Months,
        replicates = run.Replicates,
        kept = run.Kept + (run.Stage == "finished" ? 1 : 0),
        bytes = run.Bytes,
        digest = run.Digest,
        seed = run.Seed,
        program = run.Program,
        ordered = run.Ordered,
    };

    public static string Replicates(OrderedRun run) => run.Replicates == 1 ? "1"
        : string.Create(CultureInfo.InvariantCulture, $"{run.Kept + (run.Stage == "finished" ? 1 : 0)} of {run.Replicates}");

    public static string Megabytes(OrderedRun run) => (run.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    private static async Task<int> RunAsync(string name, bool json, CancellationToken cancellation)
    {
        var connection = ClusterConnection.FromEnvironment();
        await ClusterSchema.CheckAsync(connection, cancellation);
        if (await ClusterExperiments.ListAsync(connection, name, cancellation) is [var experiment])
        {
            await Console.Out.WriteLineAsync(
                json ? JsonSerializer.Serialize(ExperimentText.Json(experiment)) : ExperimentText.Show(experiment));
            return ExitCode.Done;
        }

        var run = await ClusterRuns.FindAsync(connection, name, cancellation);
        await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(Json(run)) : string.Create(CultureInfo.InvariantCulture, $"""
            {run.Name}: {run.Stage}{(run.Message.Length > 0 ? ", " + run.Message : "")}
            Months kept: {run.Months}; replicates: {Replicates(run)}; {Megabytes(run)} MB in the database
            Ordered {run.Ordered:yyyy-MM-dd HH:mm:ss} UTC by {run.Program}, seed {run.Seed}
            Digest {(run.Digest.Length > 0 ? run.Digest : "none yet")}
            """));
        return ExitCode.Done;
    }
}
