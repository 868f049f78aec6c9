using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Worlds;
using NegotiationSim.Scenarios.Worlds.Building;

namespace NegotiationSim.Scenarios.Tests.Worlds;

/// <summary>The reference world, read and built once for all tests.</summary>
internal static class CoreWorld
{
    private static readonly Lazy<World> Reading = new(() => WorldReader.Read(Path));
    private static readonly Lazy<WorldBuild> Building = new(() => WorldBuild.From(Path));

    public static string Folder { get; } = Repository.File("config", "worlds", "core-2021");

    public static string Path => System.IO.Path.Combine(Folder, "world.json");

    public static World World => Reading.Value;

    public static WorldBuild Build => Building.Value;
}
