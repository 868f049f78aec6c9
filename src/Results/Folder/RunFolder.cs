using System.Globalization;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Folder;

/// <summary>
/// A run's folder: <c>manifest.json</c>, <c>results.db</c> and its codebook <c>datapackage.json</c>. While this object lives no other
/// process can write to it. The manifest comes first, so that a run killed at any later moment can be resumed.
/// </summary>
public sealed class RunFolder : IDisposable
{
    /// <summary>File name of the store in a run folder.</summary>
    public const string StoreName = "results.db";

    /// <summary>File name of the manifest in a folder.</summary>
    public const string ManifestName = ManifestFile.Name;

    private readonly FolderLock held;

    private RunFolder(string path, FolderLock held, Manifest manifest) => (Path, this.held, Manifest) = (path, held, manifest);

    /// <summary>The folder as the user named it.</summary>
    public string Path { get; }

    /// <summary>What the run is and where it stands.</summary>
    public Manifest Manifest { get; private set; }

    /// <summary>Begins a run in a folder of its own.</summary>
    /// <param name="path">The folder asked for with <c>--out</c>, new or empty; null chooses <c>SCENARIO-001</c> and so on.</param>
    /// <param name="runs">Where folders are chosen.</param>
    /// <param name="manifest">What the run is; its name becomes the folder's.</param>
    /// <exception cref="ResultsException">The folder holds something already, is in use or cannot be written.</exception>
    public static RunFolder Create(string? path, string runs, Manifest manifest)
    {
        if (path is not null) return Begin(path, manifest) ?? throw Taken(path);
        for (var n = 1; ; n++)
        {
            var chosen = System.IO.Path.Combine(runs, manifest.Scenario + "-" + n.ToString("000", CultureInfo.InvariantCulture));
            if (!Directory.Exists(chosen) && !File.Exists(chosen) && Begin(chosen, manifest) is { } folder) return folder;
        }
    }

    /// <summary>Opens a run to go on with it.</summary>
    /// <exception cref="ResultsException">It is no run folder, is in use, damaged, or from a newer version.</exception>
    public static RunFolder Open(string path)
    {
        if (!Directory.Exists(path)) throw new ResultsException(path, "There is no such run folder.");
        ManifestFile.Read(path);
        var held = FolderLock.Take(path);
        try
        {
            // Read again under the lock: it may have changed between.
            return new RunFolder(path, held, ManifestFile.Read(path));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The manifest of a run folder, which may be in use.</summary>
    /// <exception cref="ResultsException">It is no run folder, damaged, or from a newer version.</exception>
    public static Manifest ReadManifest(string path) => Directory.Exists(path) ? ManifestFile.Read(path)
        : throw new ResultsException(path, "There is no such run folder.");

    /// <summary>Writes a manifest into a folder, in one step.</summary>
    public static void WriteManifest(string path, Manifest manifest) => ManifestFile.Write(path, manifest);

    /// <summary>The store that a person means by a run folder, or by a database file itself.</summary>
    /// <exception cref="ResultsException">There is none.</exception>
    public static string StoreOf(string path)
    {
        if (File.Exists(path)) return path;
        if (!Directory.Exists(path)) throw new ResultsException(path, "There is no such run folder.");
        var store = System.IO.Path.Combine(path, StoreName);
        return File.Exists(store) ? store : throw new ResultsException(path, "This is no run folder: it has no " + StoreName + ".");
    }

    /// <summary>Replaces the manifest in one step.</summary>
    /// <exception cref="ResultsException">It cannot be written.</exception>
    public void Update(Manifest manifest)
    {
        try
        {
            ManifestFile.Write(Path, manifest);
            Manifest = manifest;
        }
        catch (Exception fault) when (FolderFaults.Is(fault))
        {
            throw FolderFaults.Explain(Path, fault);
        }
    }

    /// <summary>The run's store; a run killed before it had one gets it now.</summary>
    /// <exception cref="ResultsException">It is damaged, from a newer version or not writable.</exception>
    public RunStore OpenStore()
    {
        var file = System.IO.Path.Combine(Path, StoreName);
        if (File.Exists(file)) return RunStore.Open(file);
        // Made under another name, so that a store is there whole or not at all.
        var fresh = file + ".new";
        try
        {
            File.Delete(fresh);
            using (var store = RunStore.Create(fresh))
                if (!store.Seal()) throw new ResultsException(
                    fresh, "The new store cannot be completed; is the disk full, or does another program hold it?")
                { IsOfMachine = true };
            File.WriteAllText(System.IO.Path.Combine(Path, Codebook.FileName), Codebook.OfStore(Manifest.Name, StoreName));
            File.Move(fresh, file);
        }
        catch (Exception fault) when (FolderFaults.Is(fault))
        {
            throw FolderFaults.Explain(Path, fault);
        }

        return RunStore.Open(file);
    }

    /// <summary>Lets other processes write.</summary>
    public void Dispose() => held.Dispose();

    private static RunFolder? Begin(string path, Manifest manifest)
    {
        try
        {
            if (File.Exists(path)) throw new ResultsException(path, "This is a file; name a folder for the run.");
            Directory.CreateDirectory(path);
            var held = FolderLock.Take(path);
            try
            {
                if (Directory.EnumerateFileSystemEntries(path).Any(
                    e => System.IO.Path.GetFileName(e) is not (FolderLock.Name or ManifestFile.Name + ".new")))
                {
                    held.Dispose();
                    return null;
                }

                var named = manifest with
                {
                    Name = System.IO.Path.GetFileName(
                    System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path)))
                };
                ManifestFile.Write(path, named);
                return new RunFolder(path, held, named);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (Exception fault) when (FolderFaults.Is(fault))
        {
            throw FolderFaults.Explain(path, fault);
        }
    }

    private static ResultsException Taken(string path) =>
        new(path, "The folder is not empty; nothing is overwritten. Name another folder, or add --resume to go on with the run in it.");
}
