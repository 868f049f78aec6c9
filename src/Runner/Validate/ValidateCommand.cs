using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Runner.Help;

namespace NegotiationSim.Runner.Validate;

/// <summary><c>negsim validate</c>: checks any input file.</summary>
public static class ValidateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string[]>("FILE")
        {
            Description = "Files to check: a scenario, a world, a market, a negotiation, an experiment; or the name of a shipped one",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new ExampleCommand(
            "validate",
            "Check an input file and say what to write instead: file, line, JSON path, what was expected.",
            "negsim validate my-scenario.json",
            "negsim validate us-russia-reset core-2021 routing-and-reach")
        {
            file,
        };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse.GetValue(file)!, cancellation)));
        return command;
    }

    private static int Run(string[] files, CancellationToken cancellation)
    {
        var behaviours = new Library().Behaviours;
        foreach (var file in files) Console.Out.WriteLine(InputCheck.Describe(file, behaviours, cancellation));
        return ExitCode.Done;
    }
}
