using System.Globalization;
using System.Text.Json;
using NegotiationSim.Engine.Loading;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Runner.Commands;
using NegotiationSim.Runner.Runs;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Runs;

namespace NegotiationSim.Runner.Clusters;

/// <summary>Orders runs from a cluster and watches them.</summary>
internal static class ClusterRun
{
    /// <summary>Orders a run, watches it to its end and writes its folder.</summary>
    public static async Task<int> OrderAsync(RunRequest request, string? name, CancellationToken cancellation)
    {
        if (request.Resume) throw new InputException("--resume", 0, "", "A cluster resumes its runs by itself. Watch one with: negsim attach RUN");
        if (request.Replicates > 1) throw new InputException("--replicates", 0, "", "A cluster runs one replicate at a time; leave --cluster out for an ensemble.");
        if (request.Seats.Count > 0) throw new InputException("--seat", 0, "", "A program that plays an actor runs beside the run; leave --cluster out.");
        var library = new Library();
        var plan = library.Plan(request.Scenario, request.Changes, request.Seed);
        await using var run = await RemoteRun.ConnectAsync(name ?? NewName(plan.Scenario.Scenario.Id), ClusterConnection.FromEnvironment(), library, cancellation);
        await run.OrderAsync(plan, request.Changes, request.Keep, cancellation);
        if (!request.Quiet) await Console.Error.WriteLineAsync($"The cluster has the run {run.Name}; it goes on without this command (negsim attach {run.Name}).");
        return await WatchAsync(run, library, request.Out, request.Quiet, request.Json, cancellation);
    }

    /// <summary>Watches a run to its end and writes its folder.</summary>
    public static async Task<int> WatchAsync(RemoteRun run, Library library, string? folder, bool quiet, bool json, CancellationToken cancellation)
    {
        Grains.Runs.RunProgress end;
        using (var line = new ProgressLine(quiet))
        {
            try
            {
                end = await run.FollowAsync(p => line.Show(run.Name, p.Done, Math.Max(1, p.Months), "months"), cancellation);
            }
            catch (OperationCanceledException)
            {
                await Console.Error.WriteLineAsync($"The run goes on in the cluster. Watch it again with: negsim attach {run.Name}");
                return ExitCode.Interrupted;
            }
        }

        if (end.Stage == RunStage.Parked)
        {
            await Console.Error.WriteLineAsync($"{run.Name} waits for a seat. {end.Message}");
            return ExitCode.Done;
        }

        var path = await run.WriteFolderAsync(folder, RunRequest.Runs, library, cancellation);
        Show(run.Name, end, path, json);
        return end.Stage switch { RunStage.Finished => ExitCode.Done, RunStage.Cancelled => ExitCode.Interrupted, _ => ExitCode.Failed };
    }

    private static void Show(string name, Grains.Runs.RunProgress end, string path, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new
            {
                run = name, stage = end.Stage.ToString().ToLowerInvariant(), months = end.Done, digest = end.Digest.Hex, folder = path, message = end.Message,
            }));
            return;
        }

        if (end.Message.Length > 0) Console.Error.WriteLine($"{name}: {end.Message}");
        Console.Out.WriteLine($"{name}: {end.Stage.ToString().ToLowerInvariant()} after {end.Done} of {end.Months} months, digest {end.Digest}. Folder: {path}");
    }

    private static string NewName(string scenario) => scenario + "-" + DateTime.UtcNow.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
}
