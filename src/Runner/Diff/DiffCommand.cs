using NegotiationSim.Scenarios.Input;
using System.CommandLine;
using NegotiationSim.Engine.Differences;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.State;
using NegotiationSim.Results;
using NegotiationSim.Results.Chain;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;

namespace NegotiationSim.Runner.Diff;

/// <summary><c>negsim diff</c>: where two runs part.</summary>
public static class DiffCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var a = new Argument<string>("A") { Description = "A run folder" };
        var b = new Argument<string>("B") { Description = "Another" };
        var replicate = new Option<int>("--replicate")
        {
            Description = "Which replicate of ensembles",
            HelpName = "N",
            DefaultValueFactory = _ => 0
        };
        var json = RunOptions.Json();
        var command = new ExampleCommand(
            "diff",
            "Name the first month, phase, actor and field in which two runs differ. Exit code 0: equal; 1: different.",
            "negsim diff runs/us-russia-reset-001 runs/us-russia-reset-002")
        {
            a, b, replicate, json,
        };
        command.SetAction((parse, cancellation) =>
            RunAsync(parse.GetValue(a)!, parse.GetValue(b)!, parse.GetValue(replicate), parse.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string a, string b, int replicate, bool asJson, CancellationToken cancellation)
    {
        using var left = RunStore.OpenToRead(RunFolder.StoreOf(a));
        using var right = RunStore.OpenToRead(RunFolder.StoreOf(b));
        var (first, second) = (Recorded(left, a, replicate), Recorded(right, b, replicate));
        var difference = RunComparison.First(first, second);
        var field = difference is { IsLengthOnly: false } ? await FieldAsync((a, first), (b, second), difference, cancellation) : null;
        if (asJson) WriteJson(difference, field);
        else WriteText(difference, field);
        return difference is null ? ExitCode.Done : ExitCode.Failed;
    }

    private static RecordedRun Recorded(RunStore store, string path, int replicate) =>
        new(store, store.Runs() is [var first, ..] ? first.Run : throw new ResultsException(path, "Nothing is recorded in it yet."),
            replicate);

    /// <summary>
    /// The field that differs; a note where a run cannot be computed again, since month, phase and actor are known without.
    /// </summary>
    private static async Task<FirstField> FieldAsync(
        (string Path, RecordedRun Run) a, (string Path, RecordedRun Run) b, RunDifference difference, CancellationToken cancellation)
    {
        try
        {
            var library = new Library();
            return await FieldSearch.FindAsync(ToCompare(a.Path, a.Run, library), ToCompare(b.Path, b.Run, library), difference.Month,
                cancellation);
        }
        catch (Exception fault) when (fault is ResultsException or InputException or RunException or SeatException)
        {
            return new FirstField(difference.Month, difference.Date, null, "The field that differs cannot be named: " + fault.Message);
        }
    }

    private static RunToCompare ToCompare(string path, RecordedRun run, Library library) =>
        new(path, Manifests.PlanOf(RunFolder.ReadManifest(path), path, library), run.Store, run.Run, run.Replicate);

    private static void WriteText(RunDifference? difference, FirstField? found)
    {
        Console.Out.WriteLine(difference?.Sentence ?? "The runs are equal in every month.");
        if (found is null) return;
        if (found.Note.Length > 0) Console.Error.WriteLine("note: " + found.Note);
        if (found.Field is { } field) Console.Out.WriteLine($"First field that differs at the end of {found.Date}: {field}");
    }

    private static void WriteJson(RunDifference? difference, FirstField? found) => RunJson.WriteObject(Console.Out, json =>
    {
        json.WriteBoolean("equal", difference is null);
        if (difference is null) return;
        json.WriteNumber("month", difference.Month);
        json.WriteString("date", difference.Date);
        json.WriteString("phase", difference.Phase);
        json.WriteStartArray("actors");
        foreach (var actor in difference.Actors) json.WriteStringValue(actor);
        json.WriteEndArray();
        json.WriteString("sentence", difference.Sentence);
        if (found is null) return;
        json.WriteStartObject("field");
        json.WriteNumber("month", found.Month);
        json.WriteString("date", found.Date);
        if (found.Field is { } field)
        {
            json.WriteString("path", field.Name);
            json.WriteString("first", field.Left);
            json.WriteString("second", field.Right);
        }

        json.WriteString("note", found.Note);
        json.WriteEndObject();
    });
}
