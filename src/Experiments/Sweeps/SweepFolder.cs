using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results;
using NegotiationSim.Results.Store;

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
                if (File.Exists(to) && File.ReadAllText(to) != File.ReadAllText(from))
                    throw new ResultsException(
                        folder,
                        "It was begun with another version of this experiment. Name another folder with --out, or run its copy: " + copy);
            if (!File.Exists(copy))
            {
                if (Directory.EnumerateFileSystemEntries(folder).Any())
                    throw new ResultsException(folder, "The folder is not empty and holds no experiment. Name another one with --out.");

                // The experiment's own copy last: where it is, the folder is whole.
                foreach (var (from, to) in copies.Reverse()) File.Copy(from, to);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ResultsException(folder, "The folder cannot be used: " + fault.Message);
        }

        return File.Exists(store) ? RunStore.Open(store) : RunStore.Create(store);
    }

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
