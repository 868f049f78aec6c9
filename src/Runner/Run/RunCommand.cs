using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Telemetry;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Run;

/// <summary><c>negsim run</c>: one run of a scenario, or many.</summary>
public static class RunCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new Argument<string?>("SCENARIO")
        {
            Description = "Name of a scenario (see: negsim scenarios), or a scenario file",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var (seed, months, replicates, jobs) = (RunOptions.Seed(), RunOptions.Months(), RunOptions.Replicates(), RunOptions.Jobs());
        var (set, engine, folder, quiet, json, telemetry) =
            (RunOptions.Set(), RunOptions.Engine(), RunOptions.Out(), RunOptions.Quiet(), RunOptions.Json(), RunOptions.Telemetry());
        var all = RunOptions.All();
        var resume = new Option<bool>("--resume")
        {
            Description =
            "Go on with the run in --out; it ends with the digest it would have had"
        };
        var replicate = new Option<int?>("--replicate")
        {
            Description =
            "Repeat this one replicate of an ensemble alone, from 0; it ends with the digest it has there",
            HelpName = "N"
        };
        var keep = new Option<Keep>("--keep")
        {
            Description = "How much to keep: default, all (every flow of every month) or headlines",
            DefaultValueFactory = _ => Keep.Default
        };
        var seat = new Option<string[]>("--seat")
        {
            Description =
            "Let a program answer for an actor that is a seat: JSON lines on its input and output; may be repeated",
            HelpName = "ACTOR=command",
            DefaultValueFactory = _ => []
        };
        var patience = new Option<double>("--seat-patience")
        {
            Description = "Seconds such a program may think about one answer; then the run stops, to be resumed",
            HelpName = "S",
            DefaultValueFactory = _ => SeatProgram.DefaultPatience.TotalSeconds,
        };
        var gateway = new Option<int>("--gateway")
        {
            Description = "Let programs on this machine that have the key, file gateway.key in the run's folder, ask its states and blocs at this port (docs/developers/asking-a-run.md); at its end it stays until Ctrl+C",
            HelpName = "PORT",
        };
        var command = new ExampleCommand(
            "run",
            "Run a scenario month by month and show what came of it.",
            "negsim run us-russia-reset",
            "negsim run us-russia-reset --set parameters.routing.markup=0.2 --seed 7",
            "negsim run us-russia-reset --replicates 200 --jobs 2",
            "negsim run us-russia-reset --replicate 17",
            "negsim run tariff-war --months 24 --json > result.json",
            "negsim run us-russia-reset --gateway 30000",
            "negsim run --resume --out runs/us-russia-reset-001")
        {
            scenario, seed, months, replicates, replicate, jobs, set, engine, folder, resume, keep, seat, patience, gateway, telemetry,
                quiet, all, json,
        };
        var (cluster, name) = (ClusterOptions.Cluster(), ClusterOptions.Name());
        command.Add(cluster);
        command.Add(name);
        command.SetAction((parse, cancellation) =>
        {
            var request = new RunRequest(
                parse.GetValue(scenario) ?? "", RunOptions.Changes(parse.GetValue(set)!, parse.GetValue(months)), parse.GetValue(seed),
                parse.GetValue(replicates), parse.GetValue(jobs), parse.GetValue(engine)!, parse.GetValue(folder), parse.GetValue(resume),
                parse.GetValue(keep), parse.GetValue(quiet), parse.GetValue(all), parse.GetValue(json), parse.GetValue(telemetry)!,
                    parse.GetValue(seat)!)
            {
                SeatPatience = Seconds(parse.GetValue(patience)),
                Replicate = parse.GetValue(replicate),
                Gateway = parse.GetValue(gateway),
            };
            Check(request);
            if (parse.GetValue(cluster) is not null && request.Replicate is not null) throw new InputException(
                "--replicate", 0, "", "One replicate needs no cluster; leave --cluster out.");
            if (parse.GetResult(gateway) is not null) Gateways.Check(request, parse.GetValue(cluster) is not null);
            if (parse.GetValue(cluster) is not null) return ClusterRun.OrderAsync(request, parse.GetValue(name), cancellation);
            if (parse.GetValue(name) is not null) throw new InputException(
                "--name", 0, "", "It names a run of a cluster; add --cluster postgres, or name the folder with --out.");
            return RunAsync(request, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(RunRequest request, CancellationToken cancellation)
    {
        var library = new Library();
        using var session = request.Resume ? RunSession.Resume(request.Out!, library) : Create(request, library);
        foreach (var remark in session.Remarks) await Console.Error.WriteLineAsync("negsim: " + remark);
        return session.Manifest.Replicates > 1
            ? await EnsembleRun.GoAsync(session, request, cancellation)
            : await SingleRun.GoAsync(session, request, cancellation);
    }

    private static RunSession Create(RunRequest request, Library library)
    {
        var plan = library.Plan(request.Scenario, request.Changes, request.Seed) with { FirstReplicate = request.Replicate ?? 0 };

        // Everything that can be wrong is looked at before a folder is made.
        SeatPrograms.Parse(request.Seats, plan.Scenario.Resolved);
        return RunSession.Create(plan, request.Out, RunRequest.Runs, request.Replicates, request.Keep, request.Changes);
    }

    private static TimeSpan Seconds(double patience) =>
        patience is >= 0.1 and <= 1e6 ? TimeSpan.FromSeconds(patience)
            : throw new InputException("--seat-patience", 0, "", "Expected 0.1 to 1,000,000 seconds.");

    private static void Check(RunRequest request)
    {
        if (request.Replicates is < 1 or > 1_000_000) throw new InputException(
            "--replicates", 0, "", $"Expected 1 to 1,000,000, found {request.Replicates}.");
        if (request.Replicate is < 0 or >= 1_000_000) throw new InputException(
            "--replicate", 0, "", $"Expected 0 to 999,999, found {request.Replicate}.");
        if (request is { Replicate: not null, Replicates: > 1 }) throw new InputException(
            "--replicate", 0, "", "It repeats one replicate alone; leave --replicates out.");
        if (request is { Replicate: not null, Resume: true }) throw new InputException(
            "--replicate", 0, "", "A resumed run keeps its replicate; leave it out.");
        if (request.Jobs < 1) throw new InputException("--jobs", 0, "", $"Expected at least 1, found {request.Jobs}.");
        if (request.Resume && request.Out is null) throw new InputException(
            "--resume", 0, "", "Name the run folder to go on with: --resume --out DIR.");
        if (request.Resume && (request.Scenario.Length > 0 || request.Changes.Count > 0))
            throw new InputException(
                "--resume", 0, "", "A resumed run keeps its scenario and changes; leave SCENARIO, --set and --months out.");
        if (!request.Resume && request.Scenario.Length == 0)
            throw new InputException(
                "SCENARIO", 0, "", "Name a scenario, such as: negsim run us-russia-reset. (negsim scenarios lists them.)");
        Exporters.Check(request.Telemetry, request.Json);
    }
}
