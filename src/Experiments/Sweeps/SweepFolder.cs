using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Sweeps;

/// <summary>An experiment's folder: a copy of its file, and one store with a run for each point.</summary>
public static class SweepFolder
{
    /// <summary>The copy of the experiment.</summary>
    public const string CopyName = "experiment.json";

    /// <summary>The store.</summary>
    public const string StoreName = "results.db";

    /// <summary>Opens the folder to write: a new one, or the one that was begun with the same file.</summary>
    /// <param name="experimentFile">The experiment's file.</param>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ResultsException">It holds something else, or cannot be written.</exception>
    public static RunStore Open(string experimentFile, string folder)
    {
        var (copy, store) = (Path.Combine(folder, CopyName), Path.Combine(folder, StoreName));
        try
        {
            Directory.CreateDirectory(folder);
            (string From, string To)[] copies = [(experimentFile, copy), .. Tables(experimentFile, folder)];
            foreach (var (from, to) in copies)
                if (File.Exists(to) && !Bytes(to).AsSpan().SequenceEqual(Bytes(from)))
                    throw new ResultsException(
                        folder,
                        "It was begun with another version of this experiment. Name another folder with --out, or run its copy: " + copy);
            if (!File.Exists(copy))
            {
                if (IsOther(folder)) throw Other(folder);

                // The experiment's own copy last: where it is, the folder is whole.
                foreach (var (from, to) in copies.Reverse()) File.Copy(from, to);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ResultsException(folder, "The folder cannot be used: " + fault.Message) { IsOfMachine = true };
        }

        return File.Exists(store) ? Intact(RunStore.Open(store)) : RunStore.Create(store);
    }

    /// <summary>Whether the folder holds something, and no experiment.</summary>
    internal static bool IsOther(string folder) => File.Exists(folder)
        || (Directory.Exists(folder) && !File.Exists(Path.Combine(folder, CopyName))
        && Directory.EnumerateFileSystemEntries(folder).Any(e => Path.GetFileName(e) is not (FolderLock.Name or RunFolder.ManifestName)));

    /// <summary>Says so.</summary>
    internal static ResultsException Other(string folder) =>
        new(folder, "The folder is not empty and holds no experiment. Name another one with --out.");

    /// <summary>Makes the folder and keeps other processes out of it.</summary>
    /// <exception cref="ResultsException">Another process holds it, or it cannot be made.</exception>
    internal static FolderLock Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ResultsException(folder, "The folder cannot be used: " + fault.Message) { IsOfMachine = true };
        }

        return FolderLock.Take(folder);
    }

    /// <summary>What the experiment in the folder was begun with; null where nothing is noted yet.</summary>
    /// <exception cref="ResultsException">The note is damaged.</exception>
    internal static Manifest? Inputs(string folder) => File.Exists(Path.Combine(folder, RunFolder.ManifestName))
        ? RunFolder.ReadManifest(folder) : null;

    /// <summary>Notes what the experiment was begun with.</summary>
    internal static void Note(string folder, Manifest inputs)
    {
        if (Inputs(folder) is { } before && before.Replicates == inputs.Replicates) return;
        RunFolder.WriteManifest(folder, inputs);
    }

    /// <summary>Puts another version of the experiment's file, and of its table, in the place of the copies.</summary>
    internal static void Replace(string experimentFile, string folder)
    {
        foreach (var (from, to) in Tables(experimentFile, folder).Append((experimentFile, Path.Combine(folder, CopyName))))
        {
            File.Copy(from, to + ".new", overwrite: true);
            File.Move(to + ".new", to, overwrite: true);
        }
    }

    private static RunStore Intact(RunStore store)
    {
        try
        {
            store.RequireIntact();
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static byte[] Bytes(string file) => InputFile.ReadBytes(file, JsonInput.LargestFile);

    private static IEnumerable<(string From, string To)> Tables(string experimentFile, string folder) =>
        ExperimentFile.Read(experimentFile).Table is { Length: > 0 } table
        ? [(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(experimentFile))!, table), Path.Combine(folder, table))] : [];

    /// <summary>The experiment of a folder.</summary>
    /// <exception cref="ResultsException">The folder holds none.</exception>
    public static Experiment Read(string folder)
    {
        var copy = Path.Combine(folder, CopyName);
        return File.Exists(copy) ? ExperimentFile.Read(copy) :
            throw new ResultsException(folder, "This is no experiment's folder: it has no " + CopyName + ".");
    }

    /// <summary>The store of a folder, to read.</summary>
    /// <exception cref="ResultsException">There is none.</exception>
    public static RunStore OpenToRead(string folder) => RunStore.OpenToRead(Path.Combine(folder, StoreName));
}
