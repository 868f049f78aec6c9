using System.CommandLine;
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
        var replicate = new Option<int>("--replicate") { Description = "Which replicate of ensembles", HelpName = "N", DefaultValueFactory = _ => 0 };
        var json = RunOptions.Json();
        var command = new ExampleCommand(
            "diff",
            "Name the first month, phase and actor in which two runs differ. Exit code 0: equal; 1: different.",
            "negsim diff runs/us-russia-reset-001 runs/us-russia-reset-002")
        {
            a, b, replicate, json,
        };
        command.SetAction(parse => Run(parse.GetValue(a)!, parse.GetValue(b)!, parse.GetValue(replicate), parse.GetValue(json)));
        return command;
    }

    private static int Run(string a, string b, int replicate, bool asJson)
    {
        using var left = RunStore.OpenToRead(RunFolder.StoreOf(a));
        using var right = RunStore.OpenToRead(RunFolder.StoreOf(b));
        var difference = RunComparison.First(Recorded(left, a, replicate), Recorded(right, b, replicate));
        if (asJson) WriteJson(difference);
        else Console.Out.WriteLine(difference?.Sentence ?? "The runs are equal in every month.");
        return difference is null ? ExitCode.Done : ExitCode.Failed;
    }

    private static RecordedRun Recorded(RunStore store, string path, int replicate) =>
        new(store, store.Runs() is [var first, ..] ? first.Run : throw new ResultsException(path, "Nothing is recorded in it yet."), replicate);

    private static void WriteJson(RunDifference? difference) => RunJson.WriteObject(Console.Out, json =>
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
    });
}
