using System.CommandLine;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;

namespace NegotiationSim.Runner.Compare;

/// <summary><c>negsim compare</c>: paired differences of two runs.</summary>
public static class CompareCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var a = new Argument<string>("A") { Description = "Run folder of the base" };
        var b = new Argument<string>("B") { Description = "Run folder of the variant" };
        var json = RunOptions.Json();
        var command = new ExampleCommand(
            "compare",
            "Show what run B has more than run A, replicate by replicate with the same luck.",
            "negsim compare runs/us-russia-reset-001 runs/no-sanctions-counterfactual-001")
        {
            a, b, json,
        };
        command.SetAction(parse => Run(parse.GetValue(a)!, parse.GetValue(b)!, parse.GetValue(json)));
        return command;
    }

    private static int Run(string a, string b, bool asJson)
    {
        var differences = DifferenceTable.Read(a, b);
        if (!asJson) DifferenceTable.Write(differences, a, b);
        else
        {
            RunJson.WriteObject(Console.Out, json =>
            {
                json.WriteString("base", a);
                json.WriteString("variant", b);
                DifferenceTable.Write(json, differences);
            });
        }

        return ExitCode.Done;
    }
}
