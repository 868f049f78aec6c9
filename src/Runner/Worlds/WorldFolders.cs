using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Worlds;

/// <summary>Where worlds and what belongs to them are kept.</summary>
public static class WorldFolders
{
    /// <summary>The worlds.</summary>
    public static string Worlds => ConfigFolder.Find("worlds");

    /// <summary>The concordances for imports.</summary>
    public static string Concordances => ConfigFolder.Find("concordances");

    /// <summary>The pages about the model, beside the configuration.</summary>
    public static string ModelPages => Path.GetFullPath(Path.Combine(Worlds, "..", "..", "docs", "model"));
}
