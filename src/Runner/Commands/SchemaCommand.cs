using System.CommandLine;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Runner.Commands;

/// <summary><c>negsim schema</c>: the JSON Schema of scenario or equilibrium files.</summary>
public static class SchemaCommand
{
    private const string Scenario = "scenario";
    private const string Equilibrium = "equilibrium";

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var kind = new Argument<string>("KIND")
        {
            Description = "scenario or equilibrium; default scenario", DefaultValueFactory = _ => Scenario,
        };
        kind.AcceptOnlyFromAmong(Scenario, Equilibrium);
        var command = new ExampleCommand(
            "schema",
            "Print the JSON Schema of a kind of file: every key with its meaning, unit, range, default and source.",
            "negsim schema > config/schema/scenario.schema.json",
            "negsim schema equilibrium > config/schema/equilibrium.schema.json")
        {
            kind,
        };
        command.SetAction(parse =>
        {
            Console.Out.Write(parse.GetValue(kind) == Equilibrium ? EquilibriumSchema.Text() : ScenarioSchema.Text());
            return ExitCode.Done;
        });
        return command;
    }
}
