using System.CommandLine;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Compare;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Branch;

/// <summary><c>negsim branch</c>: a what-if from any month of a run.</summary>
public static class BranchCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "The run folder to branch off from; with --cluster the run's name there" };
        var at = new Option<string>("--at")
        {
            Description = "First month under the changes: 30, or a date such as 2023-07",
            HelpName = "M",
            Required = true
        };
        var (set, folder, engine, quiet, json) = (RunOptions.Set(), RunOptions.Out(), RunOptions.Engine(), RunOptions.Quiet(),
            RunOptions.Json());
        var (cluster, name) = (ClusterOptions.Cluster(
            "Branch a run of the cluster whose database NEGSIM_POSTGRES names, in the cluster; it goes on without this command"),
            ClusterOptions.Name());
        var command = new ExampleCommand(
            "branch",
            "Ask what if: run on from any month with something changed and the same draws, and show the difference; of an ensemble, every replicate.",
            "negsim branch runs/us-russia-reset-001 --at 2023-07 --set parameters.routing.on=false",
            "negsim branch runs/tariff-war-001 --at 12 --set mode=none --out runs/no-more-measures",
            "negsim branch my-run --cluster postgres --at 2023-07 --set parameters.routing.on=false --name my-what-if")
        {
            run, at, set, folder, engine, quiet, json, cluster, name,
        };
        command.SetAction((parse, cancellation) =>
        {
            if (parse.GetValue(cluster) is not null) return ClusterBranch.RunAsync(
                parse.GetValue(run)!, parse.GetValue(at)!, parse.GetValue(set)!, parse.GetValue(name), parse.GetValue(folder),
                parse.GetValue(quiet), parse.GetValue(json), cancellation);
            if (parse.GetValue(name) is not null) throw new InputException(
                "--name", 0, "", "It names a run of a cluster; add --cluster postgres, or name the folder with --out.");
            return RunAsync(parse.GetValue(run)!, parse.GetValue(at)!, parse.GetValue(set)!, parse.GetValue(folder),
                parse.GetValue(engine)!, parse.GetValue(quiet), parse.GetValue(json), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string at, string[] sets, string? folder, string engineName, bool quiet, bool asJson, CancellationToken cancellation)
    {
        var library = new Library();
        var plan = Branching.Plan(path, at, sets, library);
        string[] settings = [.. RunFolder.ReadManifest(path).Settings.Select(s => s.Key + "=" + s.Value), .. sets];
        Digest digest;
        string made;
        var replicates = RunFolder.ReadManifest(path).Replicates;
        using (var session = RunSession.Create(plan, folder, RunRequest.Runs, replicates, Keep.Default, settings))
        {
            made = session.Path;
            RecordedSeats.Copy(path, made);
            using var line = new ProgressLine(quiet);
            if (replicates > 1)
            {
                digest = await EnsembleAsync(session, replicates, line, cancellation);
            }
            else
            {
                await using var engine = EngineChoice.Open(engineName);
                var scenario = plan.Scenario.Resolved;
                var track = new HeadlineTrack(scenario);
                var end = await session.RunAsync(engine, EmptySeats.Instance, track, new ProgressObserver(line, scenario, 0), cancellation);
                if (end.Outcome != RunOutcome.Done) return SingleRun.Unfinished(made, plan, end);
                digest = end.Digest;
            }
        }

        var differences = DifferenceTable.Read(path, made);
        if (asJson)
        {
            RunJson.WriteObject(Console.Out, json =>
            {
                json.WriteString("digest", digest.Hex);
                json.WriteString("base", path);
                json.WriteNumber("at", plan.Branch!.At);
                json.WriteString("folder", made);
                DifferenceTable.Write(json, differences);
            });
            return ExitCode.Done;
        }

        DifferenceTable.Write(differences, path, made, isPaired: true, SeriesWords.Of(plan.Scenario).Titles);
        Console.Out.WriteLine("Digest " + digest.Hex);
        return ExitCode.Done;
    }

    /// <summary>Every replicate of the base run.</summary>
    /// <remarks>As plain calls: a worker of the Orleans engine plays one scenario from its start, and a branch is two.</remarks>
    private static Task<Digest> EnsembleAsync(
        RunSession session, int replicates, ProgressLine line, CancellationToken cancellation) => session.WatchedAsync(() =>
    {
        var result = Ensemble.Run(
            session.Plan, replicates, Environment.ProcessorCount, session.Recorder, _ => null,
            done => line.Show("replicates", done, replicates, "replicates"), cancellation);
        session.Note(RunStatus.Done, result.Digest);
        return Task.FromResult(result.Digest);
    });
}
