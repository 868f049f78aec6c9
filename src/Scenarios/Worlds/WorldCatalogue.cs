using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>The worlds of a folder: every subfolder with a world.json.</summary>
/// <param name="folder">The folder, such as <c>config/worlds</c>.</param>
public sealed class WorldCatalogue(string folder)
{
    /// <summary>Name of the file that makes a folder a world.</summary>
    public const string FileName = "world.json";

    /// <summary>Folder names of the worlds, in ordinal order; none where the folder is missing.</summary>
    public IReadOnlyList<string> Names =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, FileName))).Select(
                d => Path.GetFileName(d)).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Path of the world.json called <paramref name="name"/>: a name in the folder, a folder, or a file.</summary>
    /// <exception cref="InputException">There is no such world.</exception>
    public string Find(string name)
    {
        var inside = Path.Combine(folder, name, FileName);
        if (File.Exists(inside)) return inside;
        if (File.Exists(name)) return name;
        if (File.Exists(Path.Combine(name, FileName))) return Path.Combine(name, FileName);
        throw new InputException(folder, 0, "", "There is no world \"" + name + "\"." + Suggestion.Sentence(name, Names));
    }
}
