using System.Collections.Immutable;

namespace NegotiationSim.Engine.PlugIns;

/// <summary>
/// The plug-ins of this process. They are loaded once, before anything runs or a silo starts, and stay: code that was
/// loaded cannot be taken back.
/// </summary>
public static class Installed
{
    private static readonly Lazy<PlugInSet> Loaded = new(Load);
    private static readonly TaskCompletionSource<HangException> Hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private static ImmutableArray<string> named = [];

    /// <summary>What is loaded; asking the first time loads.</summary>
    /// <exception cref="Scenarios.Input.InputException">A plug-in cannot be used; the message says why and what to do.</exception>
    public static PlugInSet PlugIns => Loaded.Value;

    /// <summary>Completes when one of them hangs, and not otherwise; may be asked before they are loaded.</summary>
    public static Task<HangException> Hung => Hanging.Task;

    /// <summary>Adds folders to those of the configuration; naming the same ones again changes nothing.</summary>
    /// <exception cref="InvalidOperationException">Plug-ins of other folders are loaded already.</exception>
    public static void Use(IReadOnlyList<string> folders)
    {
        if (Loaded.IsValueCreated && !named.SequenceEqual(folders)) throw new InvalidOperationException("Plug-ins are loaded already.");
        named = [.. folders];
    }

    private static PlugInSet Load()
    {
        var settings = PlugInSettings.Configured();
        var loaded = PlugInLoader.Load(settings with { Folders = settings.Folders.AddRange(named) });
        loaded.Watchdog.Hung.ContinueWith(hang => Hanging.TrySetResult(hang.Result), TaskScheduler.Default);
        return loaded;
    }
}
