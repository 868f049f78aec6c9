using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Claims;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;
using Spectre.Console;

namespace NegotiationSim.Runner.Claims;

/// <summary><c>negsim claims</c>: which sentences about a scenario are true, and how far its levers reach.</summary>
public static class ClaimsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "Name of a scenario in config/scenarios, or a scenario file" };
        var replicates = new Option<int>("--replicates")
        {
            Description = "Runs at each end of a lever",
            HelpName = "N",
            DefaultValueFactory = _ => 20
        };
        var jobs = RunOptions.Jobs();
        var command = new ExampleCommand(
            "claims",
            "Run a scenario, check every sentence it claims, and show how far each lever moves its headline. Exit code 0: all are true; 1: one is not.",
            "negsim claims tariff-war")
        {
            scenario, replicates, jobs,
        };
        command.SetAction((parse, cancellation) => Task.FromResult(
            Go(parse.GetValue(scenario)!, parse.GetValue(replicates), parse.GetValue(jobs), cancellation)));
        return command;
    }

    private static int Go(string scenario, int replicates, int jobs, CancellationToken cancellation)
    {
        if (replicates < 1) throw new InputException("--replicates", 0, "", $"Expected at least 1, found {replicates}.");
        if (jobs < 1) throw new InputException("--jobs", 0, "", $"Expected at least 1, found {jobs}.");
        var library = new Library();
        var headline = library.Scenario(scenario, []).Headline;
        var claims = ClaimCheck.Of(library, scenario, jobs, cancellation);
        foreach (var result in claims)
            Console.Out.WriteLine(
                $"{(result.Holds ? "true " : "FALSE")}  {result.Claim.Says}  [{TerminalNumber.Text(result.Value)}; {Bounds(result)}]");
        if (claims.IsEmpty) Console.Out.WriteLine("Nothing is claimed.");
        if (headline is not null)
        {
            var table = Screen.Table("", "Lever", "Left", "Right", "Moves by");
            foreach (var lever in LeverReach.Of(library, scenario, replicates, jobs, cancellation))
                table.AddRow([.. new[] { lever.Lever.Title, TerminalNumber.Text(lever.Left), TerminalNumber.Text(lever.Right),
                    TerminalNumber.Text(100 * lever.Share) + " %" }.Select(Markup.Escape)]);
            Console.Out.WriteLine($"{headline.Title}, {headline.Unit}:");
            Screen.Output.Write(table);
        }

        return claims.All(c => c.Holds) ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Bounds(ClaimResult result) => (double.IsInfinity(result.Claim.Least), double.IsInfinity(result.Claim.Most)) switch
    {
        (false, false) => $"{TerminalNumber.Text(result.Claim.Least)} to {TerminalNumber.Text(result.Claim.Most)}",
        (false, true) => "at least " + TerminalNumber.Text(result.Claim.Least),
        _ => "at most " + TerminalNumber.Text(result.Claim.Most),
    };
}
