using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Lab;

/// <summary>Where the lab's parts are written and built: the page by npm, the worker by the SDK.</summary>
internal static class LabSources
{
    /// <summary>The repository's top.</summary>
    public static string Home => Path.GetDirectoryName(Path.GetDirectoryName(ConfigFolder.Find("lab")))!;

    /// <summary>The gallery.</summary>
    public static string Gallery => Path.Combine(ConfigFolder.Find("lab"), "gallery.json");

    /// <summary>Cards and stored curves, as they were computed last.</summary>
    public static string ContentKept => Path.Combine(Worker, "bin", "content.json");

    /// <summary>The page's project.</summary>
    public static string Page => Path.Combine(Home, "src", "Lab", "Page");

    /// <summary>What npm makes of it.</summary>
    public static string PageBuilt => Path.Combine(Page, "dist");

    /// <summary>The worker's project.</summary>
    public static string Worker => Path.Combine(Home, "src", "Lab", "Worker");

    /// <summary>What the SDK makes of it.</summary>
    public static string WorkerBuilt => Path.Combine(Worker, "bin", "Release", "net10.0", "publish", "wwwroot", "_framework");
}
