namespace NegotiationSim.Results.Folder;

/// <summary>Keeps a second process out of a folder. The system lets go of it when the process ends, however it ends.</summary>
public sealed class FolderLock : IDisposable
{
    /// <summary>File name of the lock.</summary>
    public const string Name = ".lock";

    private readonly FileStream held;

    private FolderLock(FileStream held) => this.held = held;

    /// <summary>Takes the lock of a folder.</summary>
    /// <exception cref="ResultsException">Another process holds it, or the folder cannot be written.</exception>
    public static FolderLock Take(string folder)
    {
        var file = Path.Combine(folder, Name);
        try
        {
            return new FolderLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (FolderFaults.IsContention(fault))
        {
            throw new ResultsException(folder, "Another process is writing to this folder; wait for it to end, or choose another folder with --out.") { IsOfMachine = true };
        }
        catch (Exception fault) when (FolderFaults.Is(fault))
        {
            throw FolderFaults.Explain(folder, fault);
        }
    }

    /// <summary>Lets other processes write.</summary>
    public void Dispose() => held.Dispose();
}
