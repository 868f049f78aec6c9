namespace NegotiationSim.Results.Folder;

/// <summary>Says in words why a folder cannot be used.</summary>
internal static class FolderFaults
{
    private const int NoSpace = 28, NoSpaceWindows = unchecked((int)0x80070070);

    public static bool Is(Exception fault) => fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    public static ResultsException Explain(string path, Exception fault) => new(path, fault switch
    {
        IOException { HResult: NoSpace or NoSpaceWindows } => "The disk is full; free some space, or choose another folder with --out.",
        UnauthorizedAccessException => "The folder may not be written. Choose another with --out, or mend its permissions.",
        _ => "The folder cannot be used: " + fault.Message,
    });
}
