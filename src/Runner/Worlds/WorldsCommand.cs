using System.CommandLine;
using System.Text.Json;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Worlds;
using Spectre.Console;

namespace NegotiationSim.Runner.Worlds;

/// <summary><c>negsim worlds</c>: the worlds there are, one line each.</summary>
public static class WorldsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Machine output on stdout: id, title, baseYear, economies, commodities" };
        var command = new Command("worlds", "List the worlds in config/worlds, one line each." + Environment.NewLine + Environment.NewLine +
            "Examples:" + Environment.NewLine + "  negsim worlds" + Environment.NewLine + "  negsim worlds --json") { json };
        command.SetAction(parse => Run(parse.GetValue(json)));
        return command;
    }

    private static int Run(bool asJson)
    {
        var catalogue = new WorldCatalogue(WorldFolders.Worlds);
        var headers = catalogue.Names.Select(name => WorldHeader.Read(catalogue.Find(name))).ToArray();
        if (asJson)
        {
            var rows = headers.Select(h => new
            {
                id = h.Id,
                title = h.Title,
                baseYear = h.BaseYear,
                economies = h.Economies.Length,
                commodities = h.Commodities.Length
            });
            Console.Out.WriteLine(JsonSerializer.Serialize(rows));
            return ExitCode.Done;
        }

        var table = new Table().Border(TableBorder.None).AddColumns("world", "year", "economies", "goods", "what it is");
        foreach (var h in headers)
            table.AddRow(Markup.Escape(h.Id), Text(h.BaseYear), Text(h.Economies.Length), Text(h.Commodities.Length),
                Markup.Escape(h.Title));
        Screen.Output.Show(table);
        return ExitCode.Done;
    }

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
