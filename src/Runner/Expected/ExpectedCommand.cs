using System.CommandLine;
using NegotiationSim.Engine.Expected;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Runner.Help;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Expected;

/// <summary><c>negsim expected</c>: compares shipped scenarios with what was expected of them.</summary>
public static class ExpectedCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var names = new Argument<string[]>("SCENARIO")
        {
            Description =
            "Names of scenarios; default every one with an expectation (with --update every one)",
            Arity = ArgumentArity.ZeroOrMore
        };
        var update = new Option<bool>("--update") { Description = "Write down what came out as what is expected from now on" };
        var command = new ExampleCommand(
            "expected",
            "Run the shipped scenarios and print what moved against config/expected. Exit code 0: nothing; 1: something.",
            "negsim expected",
            "negsim expected us-russia-reset --update    # after a change that was meant to move it")
        {
            names, update,
        };
        command.SetAction((parse, cancellation) => RunAsync(parse.GetValue(names)!, parse.GetValue(update), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] names, bool update, CancellationToken cancellation)
    {
        var library = new Library();
        var moved = 0;
        foreach (var name in names.Length > 0 ? names : update ? ConfigFolder.Names("scenarios") : ExpectedFile.Names)
        {
            var before = ExpectedFile.Read(name);
            var now = await ExpectedRun.NowAsync(library, name, cancellation);
            string[] lines = before is null ? [$"{name}: nothing was expected so far."] : ExpectedRun.Moved(before, now).ToArray();
            foreach (var line in lines) Console.Out.WriteLine(line);
            if (lines.Length == 0) Console.Out.WriteLine($"{name}: as expected.");
            moved += lines.Length;
            if (update && (before is null || lines.Length > 0)) ExpectedFile.Write(now);
        }

        if (update || moved == 0) return ExitCode.Done;
        Console.Error.WriteLine("If that was meant: negsim expected --update");
        return ExitCode.Failed;
    }
}
