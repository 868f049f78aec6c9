using System.CommandLine;
using NegotiationSim.Runner.Negotiations;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Commands;

/// <summary><c>negsim negotiate</c>: one negotiation, alone.</summary>
public static class NegotiateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "A JSON domain, or a GENIUS domain file followed by one utility file a party",
            Arity = ArgumentArity.OneOrMore,
        };
        var strategies = new Option<string>("--strategies")
        {
            Description = "One strategy a party, separated by commas, in the order of the profiles; party 1 opens",
            HelpName = "a,b[,c]",
            Required = true,
        };
        var steps = new Option<int>("--steps") { Description = "Rounds until the talks end; everybody acts once a round", HelpName = "N", DefaultValueFactory = _ => 100 };
        var trace = new Option<bool>("--trace") { Description = "List every offer in order" };
        var json = new Option<bool>("--json") { Description = "Machine output on stdout: agreement, utilities, step, timedOut, offers, analytics" };
        var command = new Command("negotiate", Help) { files, strategies, steps, trace, json };
        command.SetAction(parse => Run(
            parse.GetValue(files)!, parse.GetValue(strategies)!, parse.GetValue(steps), parse.GetValue(trace), parse.GetValue(json)));
        return command;
    }

    private static string Help =>
        "Play one negotiation by stacked alternating offers and show how good the result is." + Environment.NewLine + Environment.NewLine +
        "Examples:" + Environment.NewLine +
        "  negsim negotiate config/domains/own-logroll.json --strategies boulware,conceder --steps 100" + Environment.NewLine +
        "  negsim negotiate domain.xml partyA.xml partyB.xml --strategies micro_last,tft --steps 60 --trace --json" + Environment.NewLine + Environment.NewLine +
        "Strategies:" + Environment.NewLine + StrategyNames.Help;

    private static int Run(string[] files, string strategyList, int steps, bool trace, bool asJson)
    {
        if (steps < 1) throw new InputException("--steps", 0, "", "The talks need at least one round, found " + steps + ".");
        var strategies = StrategyNames.Parse("--strategies", strategyList);
        var inputs = DomainFiles.Read(files);
        if (inputs.Length > 1) throw new InputException(files[^1], 0, "", "These files hold " + inputs.Length + " negotiations; name one at a time, or use: negsim tournament.");
        var input = inputs[0];
        if (strategies.Length != input.Profiles.Length)
            throw new InputException("--strategies", 0, "", "There are " + input.Profiles.Length + " parties (" + string.Join(", ", input.Profiles.Select(p => p.Name)) + "), but " + strategies.Length + " strategies; name one a party.");

        foreach (var warning in input.Warnings) Console.Error.WriteLine("warning: " + warning);
        var run = NegotiationRun.Play(input, strategies, steps);
        if (!asJson)
        {
            NegotiationReport.Write(run, trace, Screen.Output);
            return ExitCode.Done;
        }
        using var output = Console.OpenStandardOutput();
        NegotiationJson.Write(run, trace, output);
        output.Write("\n"u8);
        return ExitCode.Done;
    }
}
