using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>An experiment's folder while it is compared with another.</summary>
public sealed class ComparedSide : IDisposable
{
    // What the manifest's own differences tell better, and what makes no result.
    private static readonly string[] Untold = ["$schema", "formatVersion", "title", "seed"];

    private readonly Dictionary<string, StoredRun> runs;

    private ComparedSide(string folder, Experiment experiment, Manifest inputs, RunStore store)
    {
        (Folder, Experiment, Inputs, Store) = (folder, experiment, inputs, store);
        Points = Design.Points(experiment);
        runs = store.Runs().ToDictionary(r => r.Header.Name, StringComparer.Ordinal);
        Series = Points.Select(p => runs.GetValueOrDefault(p.Name)).FirstOrDefault(r => r?.Status == RunStatus.Done) is { } first
            ? store.HeadlineSeries(first.Run) : [];
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The experiment.</summary>
    public Experiment Experiment { get; }

    /// <summary>What it was begun with.</summary>
    public Manifest Inputs { get; }

    /// <summary>Its journal.</summary>
    public RunStore Store { get; }

    /// <summary>Its points.</summary>
    public ImmutableArray<DesignPoint> Points { get; }

    /// <summary>Ids and units of the series its runs keep.</summary>
    public ImmutableArray<(string Id, string Unit)> Series { get; }

    /// <summary>Its outcomes.</summary>
    internal ImmutableArray<Outcome> Outcomes => SweepTable.OutcomesOf(Experiment, Series);

    /// <summary>Whether a folder is an experiment's.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, SweepFolder.CopyName));

    /// <summary>Opens a folder to read.</summary>
    /// <exception cref="ResultsException">It is no experiment's, or was begun by an earlier program.</exception>
    public static ComparedSide Open(string folder)
    {
        var experiment = SweepFolder.Read(folder);
        var inputs = SweepFolder.Inputs(folder) ?? throw new ResultsException(
            folder, "It has no manifest.json, so nobody can say what it was begun with. Run the experiment again in another folder.");
        return new ComparedSide(folder, experiment, inputs, SweepFolder.OpenToRead(folder));
    }

    /// <summary>What the files and inputs of two experiments have not alike, each a sentence's part.</summary>
    internal static ImmutableArray<string> Differences(ComparedSide a, ComparedSide b) =>
        [.. InputDifferences.Keys("experiment", a.Document(), b.Document()), .. InputDifferences.Of(a.Inputs, b.Inputs)];

    /// <summary>The run of a point; null where none was begun.</summary>
    internal StoredRun? Run(DesignPoint point) => runs.GetValueOrDefault(point.Name);

    /// <summary>Replicates of a point that are complete.</summary>
    internal ImmutableArray<int> Complete(DesignPoint point) => Run(point) is { } run ? Store.CompleteReplicates(run.Run) : [];

    /// <summary>An outcome of a run.</summary>
    internal double Value(Outcome outcome, DesignPoint point, int replicate) => SweepTable.Value(outcome, Store, Run(point)!, replicate);

    /// <summary>What makes two points the same: the factors' values, in order of their paths, numbers as numbers.</summary>
    internal static string Key(DesignPoint point) => string.Join('\n', point.Settings.Select(s => s.Split('=', 2)).OrderBy(
        s => s[0], StringComparer.Ordinal).Select(s => s[0] + "=" + Plain(s[1])));

    /// <inheritdoc/>
    public void Dispose() => Store.Dispose();

    private static string Plain(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("R", CultureInfo.InvariantCulture) : value;

    private JsonObject Document()
    {
        var file = JsonNode.Parse(InputFile.ReadText(Path.Combine(Folder, SweepFolder.CopyName), JsonInput.LargestFile),
            documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
        foreach (var key in Untold) file.Remove(key);
        return file;
    }
}
