namespace NegotiationSim.House.Tests.Rooms;

/// <summary>A room of the house: a project below <c>src</c>.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Files">Its source files, in order of their paths.</param>
internal sealed record Room(string Name, IReadOnlyList<SourceFile> Files)
{
    /// <summary>The namespace of the room's root.</summary>
    public string Namespace => "NegotiationSim." + Name;

    /// <summary>Where the repository's <c>src</c> is.</summary>
    public static string Sources { get; } = Path.Combine(Top(), "src");

    /// <summary>The names of all rooms, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.GetDirectories(Sources).Where(d => Directory.EnumerateFiles(d, "*.csproj").Any()).Select(
            d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    /// <summary>Reads the room of that name.</summary>
    public static Room Read(string name)
    {
        var folder = Path.Combine(Sources, name);
        var paths = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal)
                && !f.Contains("node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return new Room(name, [.. paths.Select(p => SourceFile.Read(p, File.ReadAllText(Path.Combine(folder, p))))]);
    }

    private static string Top()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "NegotiationSim.sln"))) return at.FullName;
        throw new DirectoryNotFoundException("NegotiationSim.sln is in no folder above " + AppContext.BaseDirectory);
    }
}
