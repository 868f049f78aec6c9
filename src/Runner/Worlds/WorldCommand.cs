using System.CommandLine;
using NegotiationSim.Runner.Help;

namespace NegotiationSim.Runner.Worlds;

/// <summary><c>negsim world</c>: build a world from its tables, or lay imported trade over one.</summary>
public static class WorldCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create() => new ExampleCommand(
        "world", "Build a world from its tables, or lay a trade data set over one.", "negsim world build core-2021") { Build(), Import() };

    private static Command Build()
    {
        var name = new Argument<string>("NAME") { Description = "A world in config/worlds, a folder, or a world.json with tables" };
        var report = new Option<string>("--report")
        {
            Description =
            "Where to write the page about the fit; for the worlds of the project docs/model/world.md",
            HelpName = "FILE"
        };
        var command = new Command("build",
            "Rebuild a world's trade file from its tables, byte for byte the same from the same tables, and write the page that says how far it lies from what is published." +
            Environment.NewLine + Environment.NewLine + "Examples:" + Environment.NewLine +
            "  negsim world build core-2021" + Environment.NewLine +
            "  negsim world build my-worlds/asia --report fit.md") { name, report };
        command.SetAction(parse => WorldBuilding.Run(parse.GetValue(name)!, parse.GetValue(report)));
        return command;
    }

    private static Command Import()
    {
        var format = new Argument<string>("FORMAT")
        {
            Description =
            "baci (CEPII: t,i,j,k,v,q) or comtrade (UN: reporterISO, flowCode, partnerISO, cmdCode, primaryValue)"
        };
        format.AcceptOnlyFromAmong("baci", "comtrade");
        var file = new Argument<string>("FILE") { Description = "The CSV file; it is read row by row, so its size does not matter" };
        var world = new Option<string>("--world")
        {
            Description = "The world whose economies and commodities the file is mapped to",
            HelpName = "NAME",
            Required = true
        };
        var folder = new Option<string>("--out")
        {
            Description = "Folder of the new world; must be new or empty",
            HelpName = "DIR",
            Required = true
        };
        var command = new Command("import",
            "Lay a BACI or Comtrade file over a world. Pairs the file covers are replaced for every commodity, other pairs stay, home shares are kept." +
            Environment.NewLine + "Codes are mapped by config/concordances." + Environment.NewLine + Environment.NewLine + "Examples:"
                + Environment.NewLine +
            "  negsim world import baci BACI_HS17_Y2021.csv --world core-2021 --out config/worlds/baci-2021" + Environment.NewLine +
            "  negsim world import comtrade comtrade.csv --world core-2021 --out my-world") { format, file, world, folder };
        command.SetAction(parse => WorldImporting.Run(
            parse.GetValue(format)!, parse.GetValue(file)!, parse.GetValue(world)!, parse.GetValue(folder)!));
        return command;
    }
}
