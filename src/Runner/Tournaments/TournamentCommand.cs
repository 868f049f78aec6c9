using System.CommandLine;
using NegotiationSim.Experiments.Tournaments;
using NegotiationSim.Runner.Negotiate;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Tournaments;

/// <summary><c>negsim tournament</c>: strategies against strategies over domains.</summary>
public static class TournamentCommand
{
    private const string Defaults = "boulware,linear,conceder,aspiration,tough,cab,micro_last,tft";

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "JSON domains; or GENIUS domain files, each followed by its utility files; or GeniusWeb ones, each followed by its profiles",
            Arity = ArgumentArity.OneOrMore,
        };
        var strategies = new Option<string>("--strategies")
        {
            Description = "The strategies that compete, separated by commas",
            HelpName = "a,b[,c]",
            DefaultValueFactory = _ => Defaults
        };
        var steps = new Option<int>("--steps") { Description = "Rounds until talks end", HelpName = "N", DefaultValueFactory = _ => 100 };
        var json = new Option<bool>("--json") { Description = "Machine output on stdout: standings, comparisons, game" };
        var command = new Command("tournament", Help) { files, strategies, steps, json };
        command.SetAction(parse => Run(parse.GetValue(files)!, parse.GetValue(strategies)!, parse.GetValue(steps), parse.GetValue(json)));
        return command;
    }

    private static string Help =>
        "Play every strategy against every strategy in every place of every domain; show means, paired tests and the empirical game."
            + Environment.NewLine + Environment.NewLine +
        "Examples:" + Environment.NewLine +
        "  negsim tournament config/domains/*.json" + Environment.NewLine +
        "  negsim tournament config/domains/own-logroll.json --strategies boulware,micro_last,frequency --steps 60 --json"
            + Environment.NewLine + Environment.NewLine +
        "Strategies:" + Environment.NewLine + StrategyNames.Help;

    private static int Run(string[] files, string strategyList, int steps, bool asJson)
    {
        if (steps < 1) throw new InputException("--steps", 0, "", "The talks need at least one round, found " + steps + ".");
        var strategies = StrategyNames.Parse("--strategies", strategyList);
        if (strategies.Length < 2 || strategies.Distinct().Count() < strategies.Length)
            throw new InputException("--strategies", 0, "", "A tournament needs at least two strategies, each named once.");
        var domains = DomainFiles.Read(files);
        foreach (var warning in domains.SelectMany(domain => domain.Warnings)) Console.Error.WriteLine("warning: " + warning);

        var matches = Tournament.Play(domains, strategies, steps);
        var names = strategies.Select(strategy => strategy.Name).ToArray();
        var analysis = TournamentAnalysis.Of(matches, [.. names]);
        if (!asJson)
        {
            TournamentReport.Write(analysis, [.. names], Screen.Output);
            return ExitCode.Done;
        }
        using var output = Console.OpenStandardOutput();
        TournamentJson.Write(analysis, [.. names], domains, steps, output);
        output.Write("\n"u8);
        return ExitCode.Done;
    }
}
