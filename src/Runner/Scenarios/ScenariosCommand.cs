using System.CommandLine;
using System.Text.Json;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Files;
using Spectre.Console;

namespace NegotiationSim.Runner.Scenarios;

/// <summary><c>negsim scenarios</c>: what there is to run.</summary>
public static class ScenariosCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Machine output on stdout" };
        var command = new ExampleCommand("scenarios", "List the scenarios that can be run by name.", "negsim scenarios",
            "negsim scenarios --json")
        {
            json,
        };
        command.SetAction(parse => Run(parse.GetValue(json)));
        return command;
    }

    private static int Run(bool asJson)
    {
        var all = ScenarioSummary.All();
        if (asJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(all, JsonSerializerOptions.Web));
            return ExitCode.Done;
        }

        var list = Screen.List(2);
        foreach (var one in all) list.AddRow(Markup.Escape(one.Id), Markup.Escape(one.Title));
        Screen.Output.Show(list);
        return ExitCode.Done;
    }
}
