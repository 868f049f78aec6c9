using System.Collections.Immutable;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Engine.PlugIns;

/// <summary>
/// Where plug-ins come from. They are programs and can do all that their user can, so no scenario or experiment may
/// name them: only <c>config/plugins.json</c> and the command line do.
/// </summary>
/// <param name="Folders">Folders that hold plug-ins.</param>
/// <param name="Patience">How long a plug-in may think about one answer before it counts as hanging.</param>
public sealed record PlugInSettings(ImmutableArray<string> Folders, TimeSpan Patience)
{
    /// <summary>Name of the file in the configuration folder.</summary>
    public const string FileName = "plugins.json";

    private static readonly ObjectShape Root = new(
        "Which plug-ins are loaded.",
        [
            new("folders",
                new ListShape("Folders that hold plug-ins; relative ones from this " +
                    "file's.", new TextShape("A folder, such as ../my-behaviour/bin/Release/net10.0")), Default: "[]"),
            new("patience", new NumberShape("Seconds a plug-in may think about one answer.", 1, 3600), Default: "30"),
        ]);

    /// <summary>The file.</summary>
    public static FileShape Shape => new("plugins", FileKind.PlugIns, Root);

    /// <summary>No plug-ins.</summary>
    public static PlugInSettings None { get; } = new([], TimeSpan.FromSeconds(30));

    /// <summary>Those of <c>config/plugins.json</c>; none where there is no such file.</summary>
    /// <exception cref="InputException">The file is wrong.</exception>
    public static PlugInSettings Configured()
    {
        var file = Path.Combine(Path.GetDirectoryName(ConfigFolder.Find("scenarios"))!, FileName);
        return File.Exists(file) ? Read(file) : None;
    }

    /// <summary>Reads a file like <c>config/plugins.json</c>.</summary>
    /// <exception cref="InputException">The file is wrong.</exception>
    public static PlugInSettings Read(string file)
    {
        var problems = new InputProblems(file);
        var root = Shape.Complete(Shape.Open(file), Vocabulary.Empty, problems);
        var home = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return new PlugInSettings(
            [.. root.List("folders").Select(f => Path.GetFullPath(f.Text, home))], TimeSpan.FromSeconds(root.Number("patience")));
    }
}
