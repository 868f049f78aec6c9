using System.CommandLine;
using NegotiationSim.Runner.Help;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Runner.Schemas;

/// <summary><c>negsim schema</c>: the JSON Schema of scenario files.</summary>
public static class SchemaCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "schema",
            "Print the JSON Schema of scenario files: every key with its meaning, unit, range, default and source.",
            "negsim schema > config/schema/scenario.schema.json");
        command.SetAction(_ =>
        {
            Console.Out.Write(ScenarioSchema.Text());
            return ExitCode.Done;
        });
        return command;
    }
}
