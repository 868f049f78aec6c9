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
        CheckName(name);
        var library = new Library();
        var (plan, changes, replicates, keep) = request.Resume ? Kept(request.Out!, library)
            : (library.Plan(request.Scenario, request.Changes, request.Seed), request.Changes, request.Replicates, request.Keep);
        if (request.Seats.Count > 0 && replicates > 1) throw new InputException(
            "--seat", 0, "", "An ensemble asks nobody; leave --replicates or --seat out.");
        SeatPrograms.Parse(request.Seats, plan.Scenario.Resolved);
        var connection = ClusterConnection.FromEnvironment();
        await using var run = await RemoteRun.ConnectAsync(
            name ?? NewName(plan.Scenario.Resolved.Id), connection, library, cancellation);
        await run.OrderAsync(plan, changes, keep, cancellation, replicates);
        if (!request.Quiet) await Console.Error.WriteLineAsync(
            $"The cluster has the run {run.Name}; it goes on without this command (negsim attach {run.Name}).");
        using var seats = SeatPrograms.Start(request.Seats, plan.Scenario.Resolved, request.SeatPatience);
        await using var parked = await ParkedRun.OpenAsync(run.Name, connection, library, cancellation);
        return await WatchAsync(run, library, request.Out, request.Quiet, request.Json, cancellation, request.Resume,
            request.Seats.Count == 0 ? null : () => PlayAsync(parked, seats, cancellation));
    }

    /// <summary>Watches a run to its end and writes its folder.</summary>
    public static async Task<int> WatchAsync(RemoteRun run, Library library, string? folder, bool quiet, bool json,
        CancellationToken cancellation, bool resume = false, Func<Task<bool>>? play = null, Func<string, Task>? written = null)
    {
        RemoteProgress end;
        using (var line = new ProgressLine(quiet))
        {
            try
            {
                do end = await run.FollowAsync(p => line.Show(run.Name, p.Done, Math.Max(1, p.All), p.Unit), cancellation);
                while (end.Stage == RunStage.Parked && play is not null && await play());
            }
            catch (OperationCanceledException)
            {
                await Console.Error.WriteLineAsync($"The run goes on in the cluster. Watch it again with: negsim attach {run.Name}");
                return ExitCode.Interrupted;
            }
        }

        if (end.Stage == RunStage.Parked)
        {
            await Console.Error.WriteLineAsync(
                $"{run.Name} waits for a seat. {end.Message} See what is asked: negsim answer {run.Name} --cluster {ClusterOptions.Postgres}");
            return ExitCode.Done;
        }

        var (path, digest) = await run.WriteFolderAsync(folder, RunRequest.Runs, library, cancellation, resume);
        Show(run.Name, end, path, digest ?? end.Digest, json);
        if (written is not null && end.Stage == RunStage.Finished) await written(path);
        return end.Stage switch { RunStage.Finished => ExitCode.Done, RunStage.Cancelled => ExitCode.Interrupted, _ => ExitCode.Failed };
    }

    // Programs play from here; the run is parked while they think. Where one ends, it stays parked, and goes on when it is ordered again.
    private static async Task<bool> PlayAsync(ParkedRun parked, SeatPrograms seats, CancellationToken cancellation)
    {
        var given = false;
        foreach (var question in (await parked.AskedAsync(cancellation)).Questions)
        {
            var answer = await seats.AnswerAsync(question.Step, question.Briefing.Self, question.Briefing, cancellation);
            if (answer is null) continue;
            await parked.AnswerAsync(question, answer);
            given = true;
        }

        return given;
    }

    // What a folder was made of: a run begun elsewhere, or written before the cluster had finished it.
    private static (RunPlan Plan, IReadOnlyList<string> Changes, int Replicates, Keep Keep) Kept(string folder, Library library)
    {
        var manifest = RunFolder.ReadManifest(folder);
        if (manifest.Branch is { } branch) throw new InputException(folder, 0, "",
            $"It is a branch of {branch.Of}, which a cluster goes on with only where it has that run: negsim branch RUN --cluster {ClusterOptions.Postgres}. Leave --cluster out, and it goes on here.");
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

    /// <summary>Refuses a name that no run can have.</summary>
    public static void CheckName(string? name)
    {
        if (name is not null && (name.Length is 0 or > 100 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')))
            throw new InputException(
                "--name", 0, "", $"\"{name}\" cannot name a run. Write up to 100 letters, digits, hyphens, underscores and dots.");
    }

    /// <summary>A name made from the scenario's, or from the run's that a branch leaves.</summary>
    public static string NewName(string scenario) =>
        scenario + "-" + DateTime.UtcNow.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
}
