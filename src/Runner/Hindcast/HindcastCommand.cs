using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Episodes;
using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Runner.Worlds;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Hindcast;

/// <summary><c>negsim hindcast</c>: the model against history and against two naive forecasts.</summary>
public static class HindcastCommand
{
    private const string Reference = "us-russia-reset";

    /// <summary>Seed, number, issues and months of the generated scenarios; their world is that of the scenario.</summary>
    private static readonly EpisodeEnsemble Episodes = new(FriendlyFire.World, 1, 6, 40, 240);

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO")
        {
            Description = "A scenario with recorded series; default " + Reference,
            DefaultValueFactory = _ => Reference
        };
        var actuals = new Option<string[]>("--actuals")
        {
            Description = "Further recorded figures: a CSV file with columns series, month, value, unit; may be repeated",
            HelpName = "FILE",
            DefaultValueFactory = _ => [],
        };
        var episodes = new Option<int>("--episodes")
        {
            Description = "Generated worlds of 40 issues each from which the stylised facts are taken; 0 leaves them out",
            HelpName = "N",
            DefaultValueFactory = _ => Episodes.Worlds,
        };
        var update = new Option<bool>("--update") { Description = "Write the result into docs/model/validation.md" };
        var (seed, months, replicates, jobs, set, quiet, json) =
            (RunOptions.Seed(), RunOptions.Months(), RunOptions.Replicates(), RunOptions.Jobs(), RunOptions.Set(), RunOptions.Quiet(),
                RunOptions.Json());
        var command = new ExampleCommand(
            "hindcast",
            "Set the model beside recorded history and beside two naive forecasts: the last value, and the same change as last year.",
            "negsim hindcast",
            "negsim hindcast us-russia-reset --actuals later.csv --replicates 50",
            "negsim hindcast --actuals later.csv --months 72 --episodes 0    # figures after the scenario's end",
            "negsim hindcast --update --replicates 60 --episodes 10    # write docs/model/validation.md")
        {
            scenario, actuals, replicates, episodes, seed, months, set, jobs, update, quiet, json,
        };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(
            new Request(parse.GetValue(scenario)!, parse.GetValue(actuals)!, parse.GetValue(replicates), parse.GetValue(episodes),
                parse.GetValue(seed),
                RunOptions.Changes(parse.GetValue(set)!, parse.GetValue(months)), parse.GetValue(jobs), parse.GetValue(update),
                    parse.GetValue(quiet), parse.GetValue(json)),
            cancellation)));
        return command;
    }

    private static int Run(Request request, CancellationToken cancellation)
    {
        Check(request);
        var library = new Library();
        var plan = library.Plan(request.Scenario, request.Changes, request.Seed);
        if (plan.Scenario.History.IsEmpty) throw new InputException(
            request.Scenario, 0, "", "This scenario has no recorded series (key history) to compare with.");
        var further = Further(request.Actuals, plan);
        using var line = new ProgressLine(request.Quiet || request.Json);
        var pairs = PairFigures.Read(Path.Combine(ConfigFolder.Find("history"), plan.Scenario.Resolved.Id + "-pairs.csv"), plan.Scenario);
        var values = HindcastRun.Go(plan with { Scenario = plan.Scenario with { History = [.. plan.Scenario.History, .. pairs] } },
            request.Replicates, request.Jobs,
            (done, total) => line.Show("against history", done, total, "months"), cancellation);
        var board = Scoreboard.Of(plan.Scenario, values, further);
        var facts = ImmutableArray<StylisedFact>.Empty;
        if (ExemptTrade.Of(plan.Scenario, values) is { } exempt) facts = facts.Add(exempt);
        var ensemble = Episodes with
        {
            World = (string)JsonNode.Parse(plan.Scenario.Text)!["world"]!,
            Worlds = request.Episodes,
            Changes = [.. request.Changes.Where(c => c.StartsWith("parameters.", StringComparison.Ordinal))],
        };
        if (request.Episodes > 0)
        {
            var episodes = ensemble.Run(library, request.Jobs, (done, total) => line.Show("sanction episodes", done, total, "worlds"),
                cancellation);
            var friendly = ensemble.World == FriendlyFire.World ? FriendlyFire.Measure(library, cancellation) : [];
            var bans = ensemble.Bans(library, request.Jobs, (done, total) => line.Show("bans", done, total, "worlds"), cancellation);
            facts = [.. StylisedFacts.Of(episodes, bans), .. friendly, .. facts];
        }

        line.Dispose();
        var sensitivities = Sensitivity.Of(plan, values);
        var paired = plan.Scenario with { History = pairs };
        var bilateral = Scoreboard.Of(paired, [.. values.Select(v => v[plan.Scenario.History.Length..])], []);
        if (request.Update)
        {
            Update(board, facts, sensitivities, ensemble);
            var page = Path.Combine(WorldFolders.ModelPages, BilateralPage.FileName);
            File.WriteAllText(page, BilateralPage.Text(bilateral, pairs, plan.Scenario.Resolved));
            var rebound = Path.Combine(WorldFolders.ModelPages, ReboundPage.FileName);
            File.WriteAllText(rebound, ReboundPage.Text(library, cancellation));
            Console.Error.WriteLine(page + Environment.NewLine + rebound);
        }

        if (request.Json) HindcastJson.Write(board, facts, sensitivities, Console.Out);
        else HindcastText.Write(board, facts, sensitivities, Screen.Output, request.Quiet);
        return ExitCode.Done;
    }

    private static void Update(Scoreboard board, ImmutableArray<StylisedFact> facts, ImmutableArray<Sensitivity> sensitivities,
        EpisodeEnsemble ensemble)
    {
        var file = Path.Combine(WorldFolders.ModelPages, "validation.md");
        if (!File.Exists(file)) throw new InputException(file, 0, "", "There is no such page to write into.");
        var setting = FormattableString.Invariant($"Stylised facts: {ensemble.Worlds} generated scenarios of {ensemble.Issues} issues and {ensemble.Months} months in world `{ensemble.World}`, seed {ensemble.Seed}.");
        var page = InputFile.ReadText(file, JsonInput.LargestFile);
        File.WriteAllText(file, ValidationPage.Update(page, file, board, facts, sensitivities, setting));
        Console.Error.WriteLine(file);
    }

    private static ImmutableArray<ActualFigure> Further(string[] files, RunPlan plan)
    {
        var all = ImmutableArray.CreateBuilder<ActualFigure>();
        foreach (var file in files)
        {
            foreach (var figure in ActualsFile.Read(file, plan.Scenario))
            {
                if (all.FirstOrDefault(f => f.Series == figure.Series && f.Point.Period == figure.Point.Period) is { } other)
                    throw new InputException(
                        file, 0, "", $"The figure of {figure.Series} for {figure.Point.Period} is also in {other.Point.Source}; keep one.");
                all.Add(figure);
            }
        }

        return all.ToImmutable();
    }

    private static void Check(Request request)
    {
        if (request.Replicates is < 1 or > 100_000) throw new InputException(
            "--replicates", 0, "", $"Expected 1 to 100,000, found {request.Replicates}.");
        if (request.Jobs < 1) throw new InputException("--jobs", 0, "", $"Expected at least 1, found {request.Jobs}.");
        if (request.Episodes is < 0 or > 10_000) throw new InputException(
            "--episodes", 0, "", $"Expected 0 to 10,000, found {request.Episodes}.");
        if (!request.Update) return;
        if (request.Scenario != Reference || request.Actuals.Length > 0 || request.Changes.Count > 0 || request.Episodes == 0)
            throw new InputException("--update", 0, "", $"The page is about {Reference} as it is in the repository; leave out other scenarios, --actuals, --set, --months and --episodes 0.");
        if (request.Replicates < Sensitivity.LeastReplicates)
            throw new InputException(
                "--update", 0, "",
                $"The page needs bands and sensitivities: add --replicates 60, or at least {Sensitivity.LeastReplicates}.");
    }

    private sealed record Request(
        string Scenario, string[] Actuals, int Replicates, int Episodes, long Seed, IReadOnlyList<string> Changes, int Jobs, bool Update,
            bool Quiet, bool Json);
}
