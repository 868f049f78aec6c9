using System.Globalization;
using System.Text.Json;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Runs;

namespace NegotiationSim.Runner.Run;

/// <summary>Orders runs from a cluster and watches them.</summary>
internal static class ClusterRun
{
    /// <summary>Orders a run, watches it to its end and writes its folder.</summary>
    public static async Task<int> OrderAsync(RunRequest request, string? name, CancellationToken cancellation)
    {
        if (name is not null && (name.Length is 0 or > 100 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')))
            throw new InputException(
                "--name", 0, "", $"\"{name}\" cannot name a run. Write up to 100 letters, digits, hyphens, underscores and dots.");
        if (request.Seats.Count > 0) throw new InputException(
            "--seat", 0, "", "A program that plays an actor runs beside the run; leave --cluster out.");
        var library = new Library();
        var (plan, changes, replicates, keep) = request.Resume ? Kept(request.Out!, library)
            : (library.Plan(request.Scenario, request.Changes, request.Seed), request.Changes, request.Replicates, request.Keep);
        await using var run = await RemoteRun.ConnectAsync(
            name ?? NewName(plan.Scenario.Resolved.Id), ClusterConnection.FromEnvironment(), library, cancellation);
        await run.OrderAsync(plan, changes, keep, cancellation, replicates);
        if (!request.Quiet) await Console.Error.WriteLineAsync(
            $"The cluster has the run {run.Name}; it goes on without this command (negsim attach {run.Name}).");
        return await WatchAsync(run, library, request.Out, request.Quiet, request.Json, cancellation, request.Resume);
    }

    /// <summary>Watches a run to its end and writes its folder.</summary>
    public static async Task<int> WatchAsync(RemoteRun run, Library library, string? folder, bool quiet, bool json,
        CancellationToken cancellation, bool resume = false)
    {
        RemoteProgress end;
        using (var line = new ProgressLine(quiet))
        {
            try
            {
                end = await run.FollowAsync(p => line.Show(run.Name, p.Done, Math.Max(1, p.All), p.Unit), cancellation);
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

        var (path, digest) = await run.WriteFolderAsync(folder, RunRequest.Runs, library, cancellation, resume);
        Show(run.Name, end, path, digest ?? end.Digest, json);
        return end.Stage switch { RunStage.Finished => ExitCode.Done, RunStage.Cancelled => ExitCode.Interrupted, _ => ExitCode.Failed };
    }

    // What a folder was made of: a run begun elsewhere, or written before the cluster had finished it.
    private static (RunPlan Plan, IReadOnlyList<string> Changes, int Replicates, Keep Keep) Kept(string folder, Library library)
    {
        var manifest = RunFolder.ReadManifest(folder);
        return (Manifests.PlanOf(manifest, folder, library), [.. manifest.Settings.Select(s => s.Key + "=" + s.Value)],
            manifest.Replicates, manifest.Keep);
    }

    private static void Show(string name, RemoteProgress end, string path, Digest digest, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new
            {
                run = name,
                stage = end.Stage.ToString().ToLowerInvariant(),
                done = end.Done,
                of = end.Unit,
                replicates = end.Replicates,
                digest = digest.Hex,
                folder = path,
                message = end.Message,
            }));
            return;
        }

        if (end.Message.Length > 0) Console.Error.WriteLine($"{name}: {end.Message}");
        Console.Out.WriteLine(
            $"{name}: {end.Stage.ToString().ToLowerInvariant()} after {end.Done} of {end.All} {end.Unit}, digest {digest}. Folder: {path}");
    }

    private static string NewName(string scenario) =>
        scenario + "-" + DateTime.UtcNow.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
}
