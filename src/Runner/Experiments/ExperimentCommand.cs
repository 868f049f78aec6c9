using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Results;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Experiments;

/// <summary><c>negsim experiment</c>: sweeps over a scenario.</summary>
public static class ExperimentCommand
{
    /// <summary>Creates the command with its subcommands.</summary>
    public static Command Create() => new ExampleCommand(
        "experiment",
        "Vary a scenario systematically: every combination, or a Latin hypercube; resumable and sharded.",
        "negsim experiment plan routing-and-reach",
        "negsim experiment run routing-and-reach --out sweeps/routing",
        "negsim experiment run routing-and-reach --out part-2 --shard 2/4",
        "negsim experiment merge --out all part-1 part-2 part-3 part-4",
        "negsim experiment analyse all")
    {
        Plan(), Run("run", "Run the points that are not complete yet."), Run("resume", "The same: go on where an experiment stopped."), Status(), Merge(), Analyse(),
    };

    private static Command Plan()
    {
        var (file, json) = (FileArgument(), RunOptions.Json());
        var command = new Command("plan", "List the points without running them.") { file, json };
        command.SetAction(parse =>
        {
            ExperimentText.WritePlan(ExperimentFile.Read(parse.GetValue(file)!), parse.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Run(string name, string description)
    {
        var (file, folder, jobs, quiet) = (FileArgument(), RunOptions.Out(), RunOptions.Jobs(), RunOptions.Quiet());
        var shard = new Option<string>("--shard") { Description = "Only a part of the points, for one of several machines", HelpName = "part/parts", DefaultValueFactory = _ => "1/1" };
        var command = new Command(name, description) { file, folder, jobs, shard, quiet };
        command.SetAction((parse, cancellation) => Task.FromResult(Go(
            parse.GetValue(file)!, parse.GetValue(folder), parse.GetValue(jobs), Shard.Parse(parse.GetValue(shard)!), parse.GetValue(quiet), cancellation)));
        return command;
    }

    private static Command Status()
    {
        var (folder, json) = (FolderArgument("FOLDER"), RunOptions.Json());
        var command = new Command("status", "Say how much of an experiment is done.") { folder, json };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(folder)!;
            using var store = SweepFolder.OpenToRead(path);
            ExperimentText.WriteStatus(SweepFolder.Read(path), store, parse.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Merge()
    {
        var parts = new Argument<string[]>("FOLDER") { Description = "Folders of the parts", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string>("--out") { Description = "Folder of the whole; new, or an earlier merge", HelpName = "DIR", Required = true };
        var command = new Command("merge", "Put the parts of a sharded experiment together.") { parts, target };
        command.SetAction(parse =>
        {
            var folders = parse.GetValue(parts)!;
            using var store = SweepFolder.Open(Path.Combine(folders[0], SweepFolder.CopyName), parse.GetValue(target)!);
            foreach (var part in folders)
            {
                SweepFolder.Open(Path.Combine(part, SweepFolder.CopyName), parse.GetValue(target)!).Dispose();
                Console.Out.WriteLine($"{part}: {store.Merge(Path.Combine(part, SweepFolder.StoreName))} points taken.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Analyse()
    {
        var (folder, json) = (FolderArgument("FOLDER"), RunOptions.Json());
        var csv = new Option<string?>("--csv") { Description = "Also write a table: a row a point, its settings and outcomes", HelpName = "FILE" };
        var command = new Command("analyse", "Show what each factor does to each outcome.") { folder, csv, json };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(folder)!;
            var experiment = SweepFolder.Read(path);
            using var store = SweepFolder.OpenToRead(path);
            var table = SweepTable.Read(experiment, store);
            if (table.Points.IsEmpty) throw new ResultsException(path, "No point is complete yet.");
            if (parse.GetValue(csv) is { } file) File.WriteAllText(file, ExperimentText.Csv(experiment, table));
            ExperimentText.WriteEffects(experiment, table, parse.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static int Go(string file, string? folder, int jobs, Shard shard, bool quiet, CancellationToken cancellation)
    {
        if (jobs < 1) throw new InputException("--jobs", 0, "", $"Expected at least 1, found {jobs}.");
        var experiment = ExperimentFile.Read(file);
        var target = folder ?? Path.Combine("experiments", experiment.Name);
        using var store = SweepFolder.Open(ConfigFolder.Resolve("experiments", file), target);
        using (var line = new ProgressLine(quiet))
        {
            try
            {
                Sweep.Run(experiment, store, new Library(), jobs, shard, (done, total) => line.Show(experiment.Name, done, total, "runs"), cancellation);
            }
            catch (OperationCanceledException)
            {
                line.Dispose();
                Console.Error.WriteLine($"Interrupted. Go on with: negsim experiment resume {file} --out {target}");
                return ExitCode.Interrupted;
            }
        }

        Console.Out.WriteLine($"{experiment.Title} Done. Analyse it with: negsim experiment analyse {target}");
        return ExitCode.Done;
    }

    private static Argument<string> FileArgument() => new("FILE") { Description = "Name of an experiment in config/experiments, or an experiment file" };

    private static Argument<string> FolderArgument(string name) => new(name) { Description = "Folder of an experiment" };
}
