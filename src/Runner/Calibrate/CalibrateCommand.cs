using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Calibrations;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Calibrate;

/// <summary><c>negsim calibrate</c>: fits parameters to recorded figures.</summary>
public static class CalibrateCommand
{
    /// <summary>Points of the search for each parameter where no budget is given.</summary>
    private const int BudgetEach = 40;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "Name of a scenario with recorded series, or a scenario file" };
        var fit = new Option<string[]>("--fit")
        {
            Description =
            "A number to fit and its bounds, such as parameters.oil.haul=0.05..0.3; may be repeated",
            HelpName = "path=min..max",
            Required = true
        };
        var window = new Option<string?>("--window")
        {
            Description =
            "First and last month of the figures; default from the start to the scenario's fitUntil",
            HelpName = "from..until"
        };
        var series = new Option<string[]>("--series")
        {
            Description =
                "A recorded series to fit to, with its weight (1 where none is given); may be repeated. Default all of them, equally",
            HelpName = "id[=weight]",
            DefaultValueFactory = _ => [],
        };
        var budget = new Option<int?>("--budget")
        {
            Description = $"Points the search may evaluate; default {BudgetEach} a parameter",
            HelpName = "N"
        };
        var target = new Option<string?>("--out")
        {
            Description =
            "Scenario file to write; default SCENARIO-fitted.json here. The points go to FILE.journal beside it",
            HelpName = "FILE"
        };
        var resume = new Option<bool>("--resume")
        {
            Description =
            "Go on with the journal of --out; the result is what it would have been"
        };
        var (seed, replicates, jobs, set, quiet, json) =
            (RunOptions.Seed(), RunOptions.Replicates(), RunOptions.Jobs(), RunOptions.Set(), RunOptions.Quiet(), RunOptions.Json());
        var command = new ExampleCommand(
            "calibrate",
            "Fit numbers of a scenario to its recorded series, within bounds, and say how sure they are. The objective is the mean over series of the mean squared log error.",
            "negsim calibrate us-russia-reset --fit parameters.oil.haul=0.05..0.3 --series urals-discount --window 2022-03..2023-06",
            "negsim calibrate us-russia-reset --fit parameters.gates.closing=0.3..0.95 --fit parameters.routing.most=0.05..0.3 --out mine.json",
            "negsim calibrate us-russia-reset --fit parameters.gates.closing=0.3..0.95 --out mine.json --resume    # after an interruption")
        {
            scenario, fit, window, series, budget, seed, replicates, set, jobs, target, resume, quiet, json,
        };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(
            new Request(
                parse.GetValue(scenario)!, [.. parse.GetValue(fit)!.Select(FitParameter.Parse)], parse.GetValue(window),
                    [.. parse.GetValue(series)!.Select(Weight)],
                parse.GetValue(budget) ?? (BudgetEach * parse.GetValue(fit)!.Length), parse.GetValue(target), parse.GetValue(resume),
                    parse.GetValue(seed), parse.GetValue(replicates),
                parse.GetValue(jobs), [.. parse.GetValue(set)!], parse.GetValue(quiet), parse.GetValue(json)),
            cancellation)));
        return command;
    }

    private static int Run(Request request, CancellationToken cancellation)
    {
        if (request.Budget is < 2 or > 1_000_000) throw new InputException(
            "--budget", 0, "", $"Expected 2 to 1,000,000, found {request.Budget}.");
        if (request.Replicates is < 1 or > 100_000) throw new InputException(
            "--replicates", 0, "", $"Expected 1 to 100,000, found {request.Replicates}.");
        if (request.Jobs < 1) throw new InputException("--jobs", 0, "", $"Expected at least 1, found {request.Jobs}.");
        var target = Target(request);
        var problem = new FitProblem(
            new Library(), request.Scenario, request.Changes, request.Fits, request.Window, request.Series, request.Seed,
                request.Replicates, request.Jobs);
        var file = target + ".journal";
        using var journal = request.Resume ? FitJournal.Resume(file, problem.Hash) : FitJournal.Create(file, problem.Hash);
        FitResult result;
        using (var line = new ProgressLine(request.Quiet || request.Json))
        {
            try
            {
                var most = request.Budget + 2 * request.Fits.Length + 1;
                result = Fit.Run(problem, journal, request.Budget,
                    (points, least) => line.Show(string.Create(CultureInfo.InvariantCulture, $"least J {least:0.00000}"), points, most,
                    "points"), cancellation);
            }
            catch (OperationCanceledException)
            {
                line.Dispose();
                Console.Error.WriteLine(
                    $"Interrupted after {journal.Count} points. Go on by repeating the command with: --out {target} --resume");
                return ExitCode.Interrupted;
            }
        }

        File.WriteAllText(target, FitFile.Text(problem, Extends(request.Scenario, target), request.Changes, result));
        if (request.Json) FitText.WriteJson(problem, result, target, Console.Out);
        else FitText.Write(problem, result, target, Screen.Output, request.Quiet);
        return ExitCode.Done;
    }

    /// <summary>The file to write, never one that is there, but for the result of the fit that is resumed.</summary>
    private static string Target(Request request)
    {
        var target = request.Out ?? Path.GetFileNameWithoutExtension(request.Scenario) + "-fitted.json";
        if (!target.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) throw new InputException(
            "--out", 0, "", $"The name of a scenario file ends with .json; found {target}.");
        if (Path.GetFullPath(target) == Path.GetFullPath(ConfigFolder.Resolve("scenarios", request.Scenario))) throw new InputException(
            "--out", 0, "", "The scenario that is fitted is not overwritten; name another file.");
        if (File.Exists(target) && !(request.Resume && File.Exists(target + ".journal"))) throw new InputException(
            target, 0, "", "There is a file already; nothing is overwritten. Name another with --out.");
        return target;
    }

    /// <summary>A shipped scenario by its name, a file by its path from the new file.</summary>
    private static string Extends(string scenario, string target) => ConfigFolder.Resolve("scenarios", scenario) is var file
        && file != scenario
        ? scenario
        : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(target))!, Path.GetFullPath(file)) is var path
            && path.IndexOfAny(['/', '\\']) < 0 ? "./" + path : path;

    private static (string, double) Weight(string text)
    {
        if (text.Split('=') is not [var id, var weight]) return (text, 1);
        return double.TryParse(weight, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (id, number)
            : throw new InputException("--series", 0, "", $"Expected id or id=weight, such as us-imports=2, found \"{text}\".");
    }

    private sealed record Request(
        string Scenario, ImmutableArray<FitParameter> Fits, string? Window, ImmutableArray<(string, double)> Series, int Budget,
            string? Out, bool Resume,
        long Seed, int Replicates, int Jobs, ImmutableArray<string> Changes, bool Quiet, bool Json);
}
