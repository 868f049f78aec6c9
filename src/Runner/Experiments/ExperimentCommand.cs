using System.Collections.Immutable;
using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Datasets;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Pictures;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Results;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Report;
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
        "Vary a scenario systematically: grid, hypercube, Sobol, Saltelli, Morris, or a table of your own; resumable and sharded.",
        "negsim experiment plan routing-and-reach",
        "negsim experiment run routing-and-reach --dry-run --jobs 2",
        "negsim experiment run routing-and-reach --out sweeps/routing",
        "negsim experiment run routing-and-reach --out part-2 --shard 2/4",
        "negsim experiment run routing-and-reach --out sweeps/routing --cluster postgres",
        "negsim experiment extend routing-with-more-points.json --out sweeps/routing",
        "negsim experiment merge --out all part-1 part-2 part-3 part-4",
        "negsim experiment analyse all",
        "negsim experiment analyse all --outcome flow:RUS:USA --below 2000",
        "negsim experiment report all")
    {
        Plan(), Run("run", "Run the points that are not complete yet."), Run("resume", "Go on where an experiment stopped.", begins: false),
        Run("extend", "Run the replicates and points that a changed file asks for beyond those there are.", grow: true), Status(), Merge(),
            Analyse(), Report(),
    };

    private static Command Plan()
    {
        var (file, json) = (FileArgument(), RunOptions.Json());
        var command = new Command("plan", "List the points without running them.") { file, json };
        command.SetAction((parse, cancellation) =>
        {
            var experiment = ExperimentFile.Read(parse.GetValue(file)!);
            Sweep.Check(experiment, new Library(), cancellation);
            ExperimentText.WritePlan(experiment, parse.GetValue(json));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command Run(string name, string description, bool grow = false, bool begins = true)
    {
        var (file, folder, jobs, quiet) = (FileArgument(), RunOptions.Out(), RunOptions.Jobs(), RunOptions.Quiet());
        var shard = new Option<string>("--shard")
        {
            Description = "Only a part of the points, for one of several machines",
            HelpName = "part/parts",
            DefaultValueFactory = _ => "1/1"
        };
        var retry = new Option<bool>("--retry-failed")
        {
            Description =
            "Try points again that failed; else they are left as rows with their reason"
        };
        var dry = new Option<bool>("--dry-run")
        {
            Description = "Only time two runs, and say what time, memory and disk all of them would take"
        };
        var json = new Option<bool>("--json")
        {
            Description = "Say how far it is on stdout, a JSON object a line and nothing else; of --dry-run what it would take"
        };
        var cluster = ClusterOptions.Cluster("Have the silos of the cluster compute it whose database NEGSIM_POSTGRES names");
        var ordered = new Option<string?>("--name") { Description = "Name of the experiment in the cluster; default its own", HelpName = "NAME" };
        var command = new Command(name, description) { file, folder, jobs, shard, retry, dry, quiet, json, cluster, ordered };
        command.SetAction((parse, cancellation) =>
        {
            var order = new SweepOrder
            {
                Jobs = parse.GetValue(jobs),
                Shard = Shard.Parse(parse.GetValue(shard)!),
                RetryFailed = parse.GetValue(retry)
            };
            if (parse.GetValue(dry)) return Task.FromResult(Say(parse.GetValue(file)!, order, parse.GetValue(json), cancellation));
            return Task.FromResult(Go(
                parse.GetValue(file)!, begins ? parse.GetValue(folder) : Begun(parse.GetValue(file)!, parse.GetValue(folder)), order,
                parse.GetValue(quiet), parse.GetValue(json), grow,
                parse.GetValue(cluster) is not null, parse.GetValue(ordered), cancellation));
        });
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
        var target = new Option<string>("--out")
        {
            Description = "Folder of the whole; new, or an earlier merge",
            HelpName = "DIR",
            Required = true
        };
        var command = new Command("merge", "Put the parts of a sharded experiment together.") { parts, target };
        command.SetAction(parse =>
        {
            var missing = SweepMerge.Write(parse.GetValue(parts)!, parse.GetValue(target)!);
            Console.Out.WriteLine(missing.IsEmpty ? "All points are there."
                : $"{missing.Length} points are missing, or have fewer replicates than asked for: " + SweepMerge.Ranges(missing));
            return missing.IsEmpty ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Command Analyse()
    {
        var (folder, json) = (FolderArgument("FOLDER"), RunOptions.Json());
        var csv = new Option<string?>("--csv")
        {
            Description = "Also write a table: a row a point, its settings and the means of its outcomes over replicates",
            HelpName = "FILE"
        };
        var outcome = OutcomeOption("Show one outcome in full: points, differences, sensitivity, the box of scenario discovery, precision");
        var (above, below) = (Threshold("--above", "above"), Threshold("--below", "below"));
        var tables = new Option<string?>("--tables")
        {
            Description =
            "Also write the analysis of --outcome, or of every outcome, as CSV tables",
            HelpName = "DIR"
        };
        var command = new Command("analyse", "Show what each factor does to each outcome.") { folder, outcome, above, below, tables, csv,
            json };
        command.SetAction(parse =>
        {
            var (experiment, table) = Results(parse.GetValue(folder)!);
            var interest = InterestOf(parse.GetValue(above), parse.GetValue(below));
            var one = parse.GetValue(outcome);
            if (parse.GetValue(csv) is { } file) AnalysisFiles.WriteOne(AnalysisTables.Whole(experiment, table), file);
            var analyses = one is null && parse.GetValue(tables) is null ? [] : Analyses(experiment, table, one, interest);
            if (parse.GetValue(tables) is { } target) AnalysisFiles.Write(AnalysisTables.Of(experiment, table, analyses), target);
            if (one is null) ExperimentText.WriteEffects(experiment, table, parse.GetValue(json));
            else if (parse.GetValue(json)) AnalysisJson.Write(table, AnalysisTables.Of(experiment, table, analyses), Console.Out);
            else AnalysisText.Write(experiment, table, analyses[0]);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Report()
    {
        var folder = FolderArgument("FOLDER");
        var outcome = OutcomeOption("Show one outcome (default: those that vary most)");
        var (above, below) = (Threshold("--above", "above"), Threshold("--below", "below"));
        var target = new Option<string?>("--out") { Description = "File to write (default: report.html in the folder)", HelpName = "FILE" };
        var command =
            new Command(
            "report", "Write one self-contained HTML page: response curves, what matters, the box of scenario discovery.") { folder,
            outcome, above, below, target };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(folder)!;
            var (experiment, table) = Results(path);
            var page = ExperimentReport.Write(experiment, table, parse.GetValue(outcome) is { } id ? SeriesOf(table, id) : null,
                InterestOf(parse.GetValue(above), parse.GetValue(below)));
            ReportFile.Write(parse.GetValue(target) ?? Path.Combine(path, "report.html"), page);
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string?> OutcomeOption(string description) => new("--outcome") { Description = description, HelpName = "SERIES" };

    private static Option<double?> Threshold(string name, string word) =>
        new(name) { Description = $"Scenario discovery looks for outcomes {word} this (default: the highest quarter)", HelpName = "N" };

    private static Interest? InterestOf(double? above, double? below) => (above, below) switch
    {
        (null, null) => null,
        ({ } threshold, null) => new Interest(true, threshold),
        (null, { } threshold) => new Interest(false, threshold),
        _ => throw new InputException("--below", 0, "", "Name --above or --below, not both."),
    };

    private static (Experiment Experiment, SweepTable Table) Results(string folder)
    {
        var experiment = SweepFolder.Read(folder);
        using var store = SweepFolder.OpenToRead(folder);
        var table = SweepTable.Read(experiment, store);
        return table.Points.IsEmpty ? throw new ResultsException(folder, "No point is complete yet.") : (experiment, table);
    }

    private static ImmutableArray<OutcomeAnalysis> Analyses(Experiment experiment, SweepTable table, string? outcome, Interest? interest)
    {
        var chosen = outcome is null ? [.. Enumerable.Range(0, table.Series.Length)] : new[] { SeriesOf(table, outcome) };
        return [.. chosen.Select(s => OutcomeAnalysis.Of(experiment, table, s, interest))];
    }

    private static int SeriesOf(SweepTable table, string id)
    {
        string[] ids = [.. table.Series.Select(s => s.Id)];
        return Array.IndexOf(ids, id) is var at and >= 0 ? at
            : throw new InputException("--outcome", 0, "", $"There is no outcome \"{id}\" here.{Suggestion.Sentence(id, ids)}");
    }

    private static int Go(string file, string? folder, SweepOrder order, bool quiet, bool json, bool grow, bool isElsewhere, string? name,
        CancellationToken cancellation)
    {
        if (order.Jobs < 1) throw new InputException("--jobs", 0, "", $"Expected at least 1, found {order.Jobs}.");
        var experiment = ExperimentFile.Read(file);
        var target = folder ?? Path.Combine("experiments", experiment.Name);
        var library = new Library();
        var elsewhere = isElsewhere ? ClusterExperiment.Of(file, experiment, name) : null;
        using var session = SweepSession.Open(ConfigFolder.Resolve("experiments", file), target, library, grow, cancellation);
        using var silos = elsewhere?.Open(library, order.RetryFailed, cancellation);
        var events = new ExperimentEvents(json ? Console.Out : null, experiment.Name);
        using (var line = new ProgressLine(quiet || json))
        {
            try
            {
                Sweep.Run(experiment, session.Store, library, order with
                {
                    Source = silos,
                    Progress = at =>
                    {
                        line.Show(experiment.Name, at.Done, at.Of, "runs");
                        events.Show(at);
                    }
                }, cancellation);
            }
            catch (OperationCanceledException)
            {
                line.Dispose();
                events.End("interrupted", target);
                Console.Error.WriteLine(silos is null ? $"Interrupted. Go on with: negsim experiment resume {file} --out {target}"
                    : "Interrupted. What was ordered goes on in the cluster; the same command fetches the rest.");
                return ExitCode.Interrupted;
            }
        }

        ExperimentDataset.Write(experiment, session.Store, target);
        var failed = session.Store.Runs().Where(r => r.Status == RunStatus.Failed).ToArray();
        foreach (var run in failed.Take(10)) Console.Error.WriteLine($"negsim: {run.Header.Name} failed: {run.Message}");
        if (failed.Length > 0) Console.Error.WriteLine($"negsim: {failed.Length} points failed; the others are complete. Try them again with: negsim experiment resume {file} --out {target} --retry-failed");
        if (json) events.End("ended", target);
        else Console.Out.WriteLine($"{experiment.Title} Done. Analyse it with: negsim experiment analyse {target}");
        return failed.Length > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    // A folder mistyped would else be begun, and hours computed anew.
    private static string Begun(string file, string? folder)
    {
        var target = folder ?? Path.Combine("experiments", ExperimentFile.Read(file).Name);
        return File.Exists(Path.Combine(target, SweepFolder.CopyName)) ? target : throw new ResultsException(target,
            "There is no experiment here to go on with. Name its folder with --out, or begin one with: negsim experiment run " + file);
    }

    private static int Say(string file, SweepOrder order, bool json, CancellationToken cancellation)
    {
        var cost = PilotRuns.Cost(ExperimentFile.Read(file), new Library(), order, cancellation);
        ExperimentText.WriteCost(cost, order.Jobs, json);
        return ExitCode.Done;
    }

    private static Argument<string> FileArgument() =>
        new("FILE") { Description = "Name of an experiment in config/experiments, or an experiment file" };

    private static Argument<string> FolderArgument(string name) => new(name) { Description = "Folder of an experiment" };
}
