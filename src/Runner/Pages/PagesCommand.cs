using System.CommandLine;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Month;
using NegotiationSim.Runner.Equilibrium;
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
            "Check that docs/model/mechanisms.md, docs/model/literature.md and the tables of docs/model/odd.md are what the code says. Exit code 0: they are; 1: one is stale.",
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
        foreach (var (name, now) in new (string, Func<string, string, string>)[] { ("mechanisms.md", (_, _) => MechanismPage.Text()), (LiteraturePage.FileName, (_, _) => LiteraturePage.Text()), ("odd.md", (page, file) => OddPage.Update(page, file, BehaviourCatalogue.From(typeof(Simulation).Assembly))) })
        {
            var file = Path.Combine(WorldFolders.ModelPages, name);
            if (!File.Exists(file)) throw new InputException(file, 0, "", "There is no such page.");
            var page = File.ReadAllText(file);
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
