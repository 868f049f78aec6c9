using System.Collections.Immutable;
using System.Text;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Lab.Content;
using NegotiationSim.Results.Folder;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Lab;

/// <summary>Everything a lab is made of, built and packed.</summary>
internal sealed record LabParts
{
    /// <summary>The page's program.</summary>
    public required string Script { get; init; }

    /// <summary>The worker's program, which starts the runtime.</summary>
    public required string WorkerScript { get; init; }

    /// <summary>The page's style.</summary>
    public required string Style { get; init; }

    /// <summary>Gallery, first runs and lever curves, JSON.</summary>
    public required string Content { get; init; }

    /// <summary>The runtime, the model and the small worlds.</summary>
    public required IReadOnlyDictionary<string, byte[]> Engine { get; init; }

    /// <summary>Large worlds, which are opened only when they are wanted.</summary>
    public required IReadOnlyDictionary<string, byte[]> Worlds { get; init; }

    /// <summary>Builds what is stale and gathers the parts.</summary>
    /// <exception cref="InputException">A tool is missing, or the gallery is wrong.</exception>
    public static async Task<LabParts> MakeAsync(CancellationToken cancellation)
    {
        await LabBuild.EnsureAsync(cancellation);
        var library = new Library();
        var cards = Gallery.Read(LabSources.Gallery, library);
        var written = LabBuild.IsFresh(LabSources.ContentKept)
            ? Encoding.UTF8.GetString(Bytes(LabSources.ContentKept)) : Computed(library, cards);
        var worlds = cards.Select(c => c.Scenario.Resolved.World.Id).Distinct().ToArray();
        var small = worlds.Where(w => IsSmall(cards.First(c => c.Scenario.Resolved.World.Id == w).Scenario));
        var engine = Files(LabSources.WorkerBuilt, "", f => Path.GetExtension(f) is ".js" or ".wasm" or ".dat")
            .ToDictionary(f => f.Name, f => f.Bytes);
        // A scenario travels with its world: those of large worlds are long, and few open them.
        var large = worlds.Except(small).SelectMany(World).ToDictionary(f => f.Name, f => f.Bytes);
        foreach (var (name, bytes) in Files(ConfigFolder.Find("scenarios"), "config/scenarios/", _ => true))
            (IsSmall(library.Scenario(Path.GetFileNameWithoutExtension(name), [])) ? engine : large)[name] = bytes;
        foreach (var world in small)
            foreach (var (name, bytes) in World(world)) engine[name] = bytes;
        return new LabParts
        {
            Script = Text("lab.js"),
            WorkerScript = Text("worker.js"),
            Style = Text("lab.css"),
            Content = written,
            Engine = engine,
            Worlds = large,
        };
    }

    private static bool IsSmall(LoadedScenario scenario) => scenario.Resolved.World.EconomyCount <= 12;

    /// <summary>Runs every card at every setting of its levers, a minute's work, and keeps what comes of it.</summary>
    private static string Computed(Library library, ImmutableArray<GalleryCard> cards)
    {
        var content = new LabContent(library, name => Console.Error.WriteLine($"lab: runs of {name}"));
        var written = content.Write(cards, ProgramIdentity.Version);
        foreach (var (scenario, lever, effect) in content.LeftOut)
            Console.Error.WriteLine(
                $"lab: the lever {lever} of {scenario} is left out: it moves the chart by {effect:P1}, least {LeverCurve.Least:P0}.");
        File.WriteAllText(LabSources.ContentKept, written);
        return written;
    }

    private static byte[] Bytes(string file) => InputFile.ReadBytes(file, JsonInput.LargestFile);

    private static string Text(string file) => Encoding.UTF8.GetString(Bytes(Path.Combine(LabSources.PageBuilt, file)));

    private static IEnumerable<(string Name, byte[] Bytes)> World(string id) =>
        Files(Path.Combine(ConfigFolder.Find("worlds"), id), $"config/worlds/{id}/", f => Path.GetExtension(f) is ".json" or ".csv");

    private static IEnumerable<(string Name, byte[] Bytes)> Files(string folder, string below, Func<string, bool> wanted) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(wanted)
            .Select(f => (below + Path.GetRelativePath(folder, f).Replace('\\', '/'), Bytes(f)));
}
