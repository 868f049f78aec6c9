using NegotiationSim.Scenarios.Worlds;
using NegotiationSim.Scenarios.Worlds.Building;

namespace NegotiationSim.Runner.Worlds;

/// <summary>Builds a world and writes its trade file and page; says what changed.</summary>
public static class WorldBuilding
{
    /// <summary>The world the model's own page is about.</summary>
    private const string Reference = "core-2021";

    /// <summary>Runs the build.</summary>
    /// <param name="name">The world.</param>
    /// <param name="report">Where the page goes; null for the reference world's own page, or no page.</param>
    public static int Run(string name, string? report)
    {
        var file = new WorldCatalogue(WorldFolders.Worlds).Find(name);
        var build = WorldBuild.From(file);
        var page = report ?? (name == Reference ? Path.Combine(WorldFolders.ModelPages, "world.md") : null);
        Write(build.Header.TradeFile!, build.TradeText);
        if (page is not null) Write(page, WorldReport.Write(build));
        Console.Out.WriteLine(FormattableString.Invariant(
            $"{build.Header.Id}: {build.Header.Economies.Length} economies, {build.Header.Commodities.Length} commodities, {new WorldFigures(build).Flows} flows."));
        return ExitCode.Done;
    }

    private static void Write(string file, string text) =>
        Console.Error.WriteLine(file + (OutputFile.Write(file, text) ? ": written" : ": unchanged"));
}
