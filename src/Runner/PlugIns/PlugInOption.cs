using System.CommandLine;
using System.CommandLine.Invocation;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Runner.Mistakes;

namespace NegotiationSim.Runner.PlugIns;

/// <summary>Where plug-ins come from, in every command.</summary>
internal static class PlugInOption
{
    /// <summary>
    /// How long a command may take to end in good order once a plug-in hangs: it keeps a thread, and perhaps a silo, from stopping.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How long a command that was asked to stop may take: a month of the largest world, with its checkpoint. What it had not written by
    /// then it computes again.
    /// </summary>
    private static readonly TimeSpan Stopping = TimeSpan.FromSeconds(20);

    public static Option<string[]> Folders { get; } = new("--plugins")
    {
        Description = "Load the behaviours of the plug-ins in a folder, besides those config/plugins.json names; may be repeated",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>
    /// Runs a command, and waits for it no longer than it can go on: until a plug-in hangs, or for a while after it was asked to stop.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="run">Runs it.</param>
    /// <param name="asked">Asks it to stop.</param>
    public static async Task<int> OrHungAsync(Command command, Func<Task<int>> run, CancellationToken asked)
    {
        // One that hears nothing of it has nothing to bring in order either: what it writes, it writes whole.
        var stopping = command.Action is SynchronousCommandLineAction ? TimeSpan.Zero : Stopping;
        // A silo serves many runs: those that meet the plug-in end, the silo does not.
        if (command.Name == "silo") return await run();
        var work = Task.Run(run);
        var hung = Installed.Hung;
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var heard = asked.Register(stop.SetResult);
        var first = await Task.WhenAny(work, hung, stop.Task);
        if (first == work || await EndsAsync(work, first == hung ? Grace : stopping)) return await work;
        return Failures.Report(first == hung ? await hung : new OperationCanceledException(asked), Console.Error);
    }

    private static async Task<bool> EndsAsync(Task work, TimeSpan within) => await Task.WhenAny(work, Task.Delay(within)) == work;
}
