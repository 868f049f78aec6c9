using System.CommandLine;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Runner.Commands;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Runner.Equilibrium;

/// <summary><c>negsim equilibrium</c>: what a change of tariffs or trade costs does in general equilibrium.</summary>
public static class EquilibriumCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "An equilibrium file (JSON), or the name of one in config/equilibrium" };
        var json = new Option<bool>("--json") { Description = "Machine output on stdout; changes are shares (0.1 is 10 %), values in the file's unit" };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of equilibrium files instead" };
        file.Arity = ArgumentArity.ZeroOrOne;
        var command = new ExampleCommand(
            "equilibrium",
            "Comparative statics in general equilibrium: wages, prices and real income before and after, by exact hat algebra with "
                + "input-output linkages, tariff revenue and deficits (Caliendo and Parro 2015). docs/model/equilibrium.md has the equations.",
            "negsim equilibrium nafta-1993-2005",
            "negsim equilibrium config/equilibrium/border-removal.json --json",
            "negsim equilibrium --schema > config/schema/equilibrium.schema.json")
        {
            file, json, schema,
        };
        command.SetAction(parse => Run(parse.GetValue(file), parse.GetValue(json), parse.GetValue(schema)));
        return command;
    }

    private static int Run(string? file, bool asJson, bool schema)
    {
        if (schema)
        {
            Console.Out.Write(EquilibriumSchema.Text());
            return ExitCode.Done;
        }

        if (file is null) throw new Scenarios.Input.InputException("FILE", 0, "", "Name an equilibrium file, for example: negsim equilibrium nafta-1993-2005");
        var read = EquilibriumFileReader.Read(file, ScenarioFile.ShippedWorld);
        try
        {
            var statics = ComparativeStatics.Solve(read.World, read.Policy);
            var published = PublishedTable.Of(read, statics);
            if (!asJson)
            {
                EquilibriumReport.Write(read, statics, published, Screen.Output);
                return ExitCode.Done;
            }

            using var output = Console.OpenStandardOutput();
            EquilibriumJson.Write(read, statics, published, output);
            output.Write("\n"u8);
            return ExitCode.Done;
        }
        catch (EquilibriumException fault)
        {
            Console.Error.WriteLine(read.File + ": " + fault.Message);
            return ExitCode.Failed;
        }
    }
}
