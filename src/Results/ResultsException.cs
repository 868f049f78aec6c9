namespace NegotiationSim.Results;

/// <summary>
/// A run folder or results file cannot be used: damaged, from a newer version, not writable, disk full. The
/// message is for a person and says what to do; the edge of the program prints it and exits with 2, or with 1 where the
/// machine is at fault.
/// </summary>
/// <param name="file">The file or folder as the user named it.</param>
/// <param name="message">What is wrong with it and what to do.</param>
public sealed class ResultsException(string file, string message) : Exception(file + ": " + message)
{
    /// <summary>The file or folder as the user named it.</summary>
    public string File { get; } = file;

    /// <summary>
    /// Whether nothing is wrong with what the user named: the disk is full, the folder cannot be written, another process is at work in it.
    /// </summary>
    public bool IsOfMachine { get; init; }
}
