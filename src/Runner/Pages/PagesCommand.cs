using System.CommandLine;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Month;
using NegotiationSim.Runner.Equilibrium;
using NegotiationSim.Runner.Telemetry;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Pages;

namespace NegotiationSim.Runner.Pages;

/// <summary><c>negsim pages</c>: the pages about the model that are made from the code.</summary>
public static class PagesCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var update = new Option<bool>("--update") { Description = "Write what is stale" };
        var command = new ExampleCommand(
            "pages",
            "Check that docs/model/mechanisms.md, docs/model/literature.md, docs/model/assumed.md, docs/developers/telemetry.md, the tables of docs/model/odd.md and the picture in docs/developers/architecture.md are what the code says. Exit code 0: they are; 1: one is stale.",
            "negsim pages",
            "negsim pages --update")
        {
            update,
        };
        command.SetAction(parse => Run(parse.GetValue(update)));
        return command;
    }

    private static int Run(bool update)
    {
        var stale = 0;
        var pages = new (string Name, Func<string, string, string> Now)[]
        {
            ("mechanisms.md", (page, _) => MechanismPage.Update(page)),
            (LiteraturePage.FileName, (_, _) => LiteraturePage.Text()),
            (AssumedPage.FileName, (_, _) => AssumedPage.Text(new Library().Scenario("us-russia-reset", []))),
            ("../developers/" + TelemetryPage.FileName, (_, _) => TelemetryPage.Text()),
            ("odd.md", (page, file) => OddPage.Update(page, file, BehaviourCatalogue.From(typeof(Simulation).Assembly))),
            ("../developers/" + ArchitecturePage.FileName, ArchitecturePage.Update),
        };
        foreach (var (name, now) in pages)
        {
            var file = Path.GetFullPath(Path.Combine(WorldFolders.ModelPages, name));
            if (!File.Exists(file)) throw new InputException(file, 0, "", "There is no such page.");
            var page = InputFile.ReadText(file, JsonInput.LargestFile);
            var text = now(page, file);
            Console.Out.WriteLine(file + (text == page ? ": up to date" : update ? ": written" : ": stale"));
            if (text == page) continue;
            stale++;
            if (update) File.WriteAllText(file, text);
        }

        if (update || stale == 0) return ExitCode.Done;
        Console.Error.WriteLine("Write it with: negsim pages --update");
        return ExitCode.Failed;
    }
}
