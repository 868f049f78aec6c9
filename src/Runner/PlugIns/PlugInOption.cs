using System.CommandLine;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Runner.Mistakes;

namespace NegotiationSim.Runner.PlugIns;

/// <summary>Where plug-ins come from, in every command.</summary>
internal static class PlugInOption
{
    /// <summary>How long a command may take to end in good order once a plug-in hangs: it keeps a thread, and perhaps a silo, from stopping.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    public static Option<string[]> Folders { get; } = new("--plugins")
    {
        Description = "Load the behaviours of the plug-ins in a folder, besides those config/plugins.json names; may be repeated",
        HelpName = "DIR", Recursive = true, DefaultValueFactory = _ => [],
    };

    /// <summary>Runs a command, and waits for it no longer than it can go on.</summary>
    public static async Task<int> OrHungAsync(Command command, Func<Task<int>> run)
    {
        // A silo serves many runs: those that meet the plug-in end, the silo does not.
        if (command.Name == "silo") return await run();
        var work = Task.Run(run);
        var hung = Installed.Hung;
        if (await Task.WhenAny(work, hung) == work || await Task.WhenAny(work, Task.Delay(Grace)) == work) return await work;
        return Failures.Report(await hung, Console.Error);
    }
}
