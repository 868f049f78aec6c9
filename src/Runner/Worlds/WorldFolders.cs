namespace NegotiationSim.Runner.Worlds;

/// <summary>Where worlds and what belongs to them are kept: below NEGSIM_HOME, which the start script sets, or the current folder.</summary>
public static class WorldFolders
{
    /// <summary>Top of the installation.</summary>
    public static string Home => Environment.GetEnvironmentVariable("NEGSIM_HOME") is { Length: > 0 } home ? home : Directory.GetCurrentDirectory();

    /// <summary>The worlds.</summary>
    public static string Worlds => Path.Combine(Home, "config", "worlds");

    /// <summary>The concordances for imports.</summary>
    public static string Concordances => Path.Combine(Home, "config", "concordances");

    /// <summary>The pages about the model.</summary>
    public static string ModelPages => Path.Combine(Home, "docs", "model");
}
