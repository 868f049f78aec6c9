namespace NegotiationSim.Results.Folder;

/// <summary>Keeps a second process out of a run folder. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    public const string Name = ".lock";

    private readonly FileStream held;

    private FolderLock(FileStream held) => this.held = held;

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
            throw new ResultsException(folder, "Another process is writing to this run folder; wait for it to end, or choose another folder with --out.") { IsOfMachine = true };
        }
        catch (Exception fault) when (FolderFaults.Is(fault))
        {
            throw FolderFaults.Explain(folder, fault);
        }
    }

    public void Dispose() => held.Dispose();
}
