namespace NegotiationSim.Results.Folder;

/// <summary>Says in words why a folder cannot be used.</summary>
internal static class FolderFaults
{
    private const int HeldLinux = 11, HeldMac = 35, HeldWindows = unchecked((int)0x80070020);
    private const int NoSpace = 28, NoSpaceWindows = unchecked((int)0x80070070);

    public static bool Is(Exception fault) => fault
        is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    public static ResultsException Explain(string path, Exception fault) => new(path, fault switch
    {
        IOException { HResult: NoSpace or NoSpaceWindows } => "The disk is full; free some space, or choose another folder with --out.",
        UnauthorizedAccessException => "The folder may not be written. Choose another with --out, or mend its permissions.",
        _ => "The folder cannot be used: " + fault.Message,
    })
    {
        IsOfMachine = fault is IOException or UnauthorizedAccessException,
    };

    /// <summary>Whether a file could not be opened because another process holds it.</summary>
    public static bool IsContention(IOException fault) => fault.HResult is HeldLinux or HeldMac or HeldWindows;
}
