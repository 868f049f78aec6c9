namespace NegotiationSim.Scenarios.Input;

/// <summary>Finds what ships with the program: <c>config/scenarios</c>, <c>config/worlds</c> and so on.</summary>
public static class ConfigFolder
{
    /// <summary>
    /// The folder <c>config/NAME</c>: below NEGSIM_HOME where that is set, else below the nearest folder above the
    /// program that has one.
    /// </summary>
    /// <exception cref="InputException">There is none.</exception>
    public static string Find(string name)
    {
        var home = Environment.GetEnvironmentVariable("NEGSIM_HOME");
        for (var at = string.IsNullOrEmpty(home) ? AppContext.BaseDirectory : home; at is not null; at = Path.GetDirectoryName(at))
        {
            var folder = Path.Combine(at, "config", name);
            if (Directory.Exists(folder)) return folder;
        }

        throw new InputException("config/" + name, 0, "",
            "There is no such folder; run negsim from its repository or set NEGSIM_HOME to it.");
    }

    /// <summary>
    /// The file a name means: itself where it is a path or ends with <c>.json</c>, else <c>config/FOLDER/NAME.json</c>, else a file of that
    /// name here.
    /// </summary>
    /// <exception cref="InputException">There is no file of that name; the message names a near one.</exception>
    public static string Resolve(string folder, string nameOrPath)
    {
        if (nameOrPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || nameOrPath.IndexOfAny(['/', '\\']) >= 0) return nameOrPath;
        var names = Names(folder);
        if (names.Contains(nameOrPath, StringComparer.Ordinal)) return Path.Combine(Find(folder), nameOrPath + ".json");
        if (File.Exists(nameOrPath)) return nameOrPath;
        throw new InputException(nameOrPath, 0, "", "There is no file of this name in config/" + folder + "."
            + Suggestion.Sentence(nameOrPath, names));
    }

    /// <summary>Names of the JSON files in <c>config/FOLDER</c> without their ending, in order.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(Find(folder), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(
            StringComparer.Ordinal)];
}
