using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Datasets;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Experiments.Sweeps;

/// <summary>Puts the parts of an experiment together, wherever they were run: the same bytes in any order.</summary>
public static class SweepMerge
{
    /// <summary>Writes the whole, an earlier merge in the folder included.</summary>
    /// <param name="parts">Folders of the parts; they are only read.</param>
    /// <param name="folder">Folder of the whole.</param>
    /// <returns>Numbers of the points of which the parts do not have as many replicates as are asked for; those that failed are no gaps.
    /// </returns>
    /// <exception cref="ResultsException">A part is another experiment or was begun with other inputs, is damaged, or it or the folder has
    /// runs under way, or the folder cannot be written; what was there is as it was.</exception>
    public static ImmutableArray<int> Write(IReadOnlyList<string> parts, string folder)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var first = parts.Select(p => SweepFolder.Inputs(p) ?? throw NoExperiment(p)).MinBy(m => m.Started)!;
        foreach (var part in parts) Manifests.Require(first, SweepFolder.Inputs(part) ?? throw NoExperiment(part), part);
        if (SweepFolder.IsOther(folder)) throw SweepFolder.Other(folder);
        using var held = SweepFolder.Lock(folder);
        if (SweepFolder.Inputs(folder) is { } earlier) Manifests.Require(earlier, first, folder);
        foreach (var part in parts.Append(folder)) RequireEnded(part);
        foreach (var part in parts) SweepFolder.Open(Path.Combine(part, SweepFolder.CopyName), folder).Dispose();
        var (target, fresh) = (Path.Combine(folder, SweepFolder.StoreName), Path.Combine(folder, SweepFolder.StoreName + ".new"));
        File.Delete(fresh);
        RunStore.MergeAll([.. parts.Select(p => Path.Combine(p, SweepFolder.StoreName)), target], fresh);
        File.Move(fresh, target, overwrite: true);
        SweepFolder.Note(folder, first);
        return Finish(folder);
    }

    /// <summary>Numbers in words: <c>0-3, 7</c>.</summary>
    public static string Ranges(ImmutableArray<int> numbers)
    {
        var ranges = new List<string>();
        for (var at = 0; at < numbers.Length;)
        {
            var end = at;
            while (end + 1 < numbers.Length && numbers[end + 1] == numbers[end] + 1) end++;
            ranges.Add(numbers[at].ToString(CultureInfo.InvariantCulture)
                + (end > at ? "-" + numbers[end].ToString(CultureInfo.InvariantCulture) : ""));
            at = end + 1;
        }

        return string.Join(", ", ranges);
    }

    private static ImmutableArray<int> Finish(string folder)
    {
        var experiment = SweepFolder.Read(folder);
        using var store = SweepFolder.OpenToRead(folder);
        ExperimentDataset.Write(experiment, store, folder);
        var whole = store.Runs().Where(r => IsWhole(r, store, experiment.Replicates)).Select(r => r.Header.Name).ToHashSet(
            StringComparer.Ordinal);
        return [.. Design.Points(experiment).Where(p => !whole.Contains(p.Name)).Select(p => p.Number)];
    }

    // What failed has its reason, once all replicates were tried.
    private static bool IsWhole(StoredRun run, RunStore store, int replicates) => run.Status == RunStatus.Failed
        ? run.Header.Replicates >= replicates : store.CompleteReplicates(run.Run).Length >= replicates;

    private static void RequireEnded(string folder)
    {
        if (!File.Exists(Path.Combine(folder, SweepFolder.StoreName))) return;
        using var store = SweepFolder.OpenToRead(folder);
        store.RequireEnded();
    }

    private static ResultsException NoExperiment(string part) =>
        new(part, "This is no experiment's folder: it has no manifest.json. Name the folder that negsim experiment run wrote.");
}
