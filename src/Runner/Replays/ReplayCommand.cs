using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Results.Folder;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Replays;

/// <summary><c>negsim replay</c>: computes a run again and verifies its digests.</summary>
public static class ReplayCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "A run folder" };
        var replicate = new Option<int>("--replicate")
        {
            Description = "Which replicate of an ensemble",
            HelpName = "N",
            DefaultValueFactory = _ => 0
        };
        var (engine, quiet, json) = (RunOptions.Engine(), RunOptions.Quiet(), RunOptions.Json());
        var command = new ExampleCommand(
            "replay",
            "Compute a run again from its manifest and compare every month's digest with the recorded one.",
            "negsim replay runs/us-russia-reset-001",
            "negsim replay runs/tariff-war-001 --engine orleans --json")
        {
            run, replicate, engine, quiet, json,
        };
        command.SetAction((parse, cancellation) => RunAsync(
            parse.GetValue(run)!, parse.GetValue(replicate), parse.GetValue(engine)!, parse.GetValue(quiet), parse.GetValue(json),
                cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string path, int replicate, string engineName, bool quiet, bool asJson,
        CancellationToken cancellation)
    {
        var library = new Library();
        var plan = Manifests.PlanOf(RunFolder.ReadManifest(path), path, library);
        ReplayReport report;
        using (var line = new ProgressLine(quiet))
        {
            await using var engine = EngineChoice.Open(engineName);
            report = await Replay.VerifyAsync(path, replicate, library, engine, new ProgressObserver(line, plan.Scenario.Resolved, 0),
                cancellation);
        }

        foreach (var note in report.Notes) await Console.Error.WriteLineAsync("note: " + note);
        if (asJson) WriteJson(path, report);
        else Console.Out.WriteLine(Sentence(path, report, plan));
        return report.FirstDifference is null ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Sentence(string path, ReplayReport report, RunPlan plan)
    {
        if (report.FirstDifference
            is not { } month) return $"{path}: {report.Months} months computed again, all equal. Digest {report.Digest.Hex}";
        var who = report.Actors.IsEmpty ? "no actor's memory or answer differs: the world itself does"
            : "actors that differ: " + string.Join(", ", report.Actors);
        return $"{path}: the run comes out differently from {plan.Scenario.Resolved.Calendar.Name(month)} (month {month}) on; {who}.";
    }

    private static void WriteJson(string path, ReplayReport report) => RunJson.WriteObject(Console.Out, json =>
    {
        json.WriteString("folder", path);
        json.WriteBoolean("equal", report.FirstDifference is null);
        json.WriteNumber("months", report.Months);
        json.WriteString("digest", report.Digest.Hex);
        if (report.FirstDifference is { } month) json.WriteNumber("firstDifference", month);
        json.WriteStartArray("actors");
        foreach (var actor in report.Actors) json.WriteStringValue(actor);
        json.WriteEndArray();
    });
}
