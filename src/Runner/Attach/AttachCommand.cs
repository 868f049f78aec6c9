using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Runs;

namespace NegotiationSim.Runner.Attach;

/// <summary><c>negsim attach</c>: watches a run of a cluster, and writes its folder at the end or now.</summary>
public static class AttachCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "Name of the run in the cluster" };
        var now = new Option<bool>("--now") { Description = "Write a folder with the months there are, and leave" };
        var (folder, quiet, json) = (RunOptions.Out(), RunOptions.Quiet(), RunOptions.Json());
        var command = new ExampleCommand(
            "attach",
            "Watch a run of the cluster whose database NEGSIM_POSTGRES names; at its end it becomes a run folder.",
            "negsim attach us-russia-reset-20260101-120000-000",
            "negsim attach my-run --now --out runs/my-run-so-far")
        {
            run, now, folder, quiet, json,
        };
        command.SetAction((parse, cancellation) => RunAsync(
            parse.GetValue(run)!, parse.GetValue(now), parse.GetValue(folder), parse.GetValue(quiet), parse.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string name, bool now, string? folder, bool quiet, bool json, CancellationToken cancellation)
    {
        var library = new Library();
        await using var run = await RemoteRun.ConnectAsync(name, ClusterConnection.FromEnvironment(), library, cancellation);
        if (!now) return await ClusterRun.WatchAsync(run, library, folder, quiet, json, cancellation);
        var (path, _) = await run.WriteFolderAsync(folder, RunRequest.Runs, library, cancellation);
        await Console.Out.WriteLineAsync(json ? System.Text.Json.JsonSerializer.Serialize(new { run = name, folder = path })
            : $"{name} so far: {path}");
        return ExitCode.Done;
    }
}
