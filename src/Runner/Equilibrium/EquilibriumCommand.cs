using System.CommandLine;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Equilibrium;

/// <summary><c>negsim equilibrium</c>: what a change of tariffs or trade costs does in general equilibrium.</summary>
public static class EquilibriumCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "An equilibrium file (JSON), or the name of one in config/equilibrium" };
        var json = new Option<bool>("--json")
        {
            Description = "Machine output on stdout; changes are shares (0.1 is 10 %), values in the file's unit",
        };
        var command = new Command("equilibrium", Help) { file, json };
        command.SetAction(parse => Run(parse.GetValue(file)!, parse.GetValue(json)));
        return command;
    }

    private static string Help => string.Join(Environment.NewLine,
        "Show what a change of tariffs or trade costs does to wages, prices and real income in general equilibrium.",
        "",
        "Examples:",
        "  negsim equilibrium nafta-1993-2005",
        "  negsim equilibrium config/equilibrium/border-removal.json --json",
        "",
        "Exact hat algebra with input-output linkages, tariff revenue and deficits (Caliendo and Parro 2015), and its one-sector",
        "case, gravity. A file names a base year (tables, or a world), the changes, and what papers found.",
        "docs/model/equilibrium.md has the equations and the format; negsim schema equilibrium the JSON Schema.");

    /// <exception cref="InputException">The file is wrong.</exception>
    /// <exception cref="EquilibriumException">There is no equilibrium; the message names the file.</exception>
    private static void Run(string file, bool asJson)
    {
        var read = EquilibriumFileReader.Read(file, ScenarioFile.ShippedWorld);
        try
        {
            var statics = ComparativeStatics.Solve(read.World, read.Policy);
            var published = PublishedTable.Of(read, statics);
            if (!asJson)
            {
                EquilibriumReport.Write(read, statics, published, Screen.Output);
                return;
            }

            using var output = Console.OpenStandardOutput();
            EquilibriumJson.Write(read, statics, published, output);
            output.Write("\n"u8);
        }
        catch (EquilibriumException fault)
        {
            throw new EquilibriumException(read.File + ": " + fault.Message);
        }
    }
}
