using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Compare;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Branch;

/// <summary><c>negsim branch</c>: a what-if from any month of a run.</summary>
public static class BranchCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "The run folder to branch off from" };
        var at = new Option<string>("--at") { Description = "First month under the changes: 30, or a date such as 2023-07", HelpName = "M", Required = true };
        var (set, folder, engine, quiet, json) = (RunOptions.Set(), RunOptions.Out(), RunOptions.Engine(), RunOptions.Quiet(), RunOptions.Json());
        var command = new ExampleCommand(
            "branch",
            "Ask what if: run on from any month with something changed and the same draws, and show the difference.",
            "negsim branch runs/us-russia-reset-001 --at 2023-07 --set parameters.routing.on=false",
            "negsim branch runs/tariff-war-001 --at 12 --set mode=none --out runs/no-more-measures")
        {
            run, at, set, folder, engine, quiet, json,
        };
        command.SetAction((parse, cancellation) => RunAsync(
            parse.GetValue(run)!, parse.GetValue(at)!, parse.GetValue(set)!, parse.GetValue(folder), parse.GetValue(engine)!, parse.GetValue(quiet), parse.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string at, string[] sets, string? folder, string engineName, bool quiet, bool asJson, CancellationToken cancellation)
    {
        var library = new Library();
        var plan = Branching.Plan(path, at, sets, library);
        string[] settings = [.. RunFolder.ReadManifest(path).Settings.Select(s => s.Key + "=" + s.Value), .. sets];
        RunEnd end;
        string made;
        using (var session = RunSession.Create(plan, folder, RunRequest.Runs, 1, Keep.Default, settings))
        {
            made = session.Path;
            RecordedSeats.Copy(path, made);
            using var line = new ProgressLine(quiet);
            await using var engine = EngineChoice.Open(engineName);
            var scenario = plan.Scenario.Resolved;
            end = await session.RunAsync(engine, EmptySeats.Instance, new HeadlineTrack(scenario), new ProgressObserver(line, scenario, 0), cancellation);
        }

        if (end.Outcome != RunOutcome.Done) return SingleRun.Unfinished(made, plan, end);
        var differences = DifferenceTable.Read(path, made);
        if (asJson)
        {
            RunJson.WriteObject(Console.Out, json =>
            {
                json.WriteString("digest", end.Digest.Hex);
                json.WriteString("base", path);
                json.WriteNumber("at", plan.Branch!.At);
                json.WriteString("folder", made);
                DifferenceTable.Write(json, differences);
            });
            return ExitCode.Done;
        }

        DifferenceTable.Write(differences, path, made, isPaired: true, ComparedInputs.Titles(plan));
        Console.Out.WriteLine("Digest " + end.Digest.Hex);
        return ExitCode.Done;
    }
}
