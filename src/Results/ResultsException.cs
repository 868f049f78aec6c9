namespace NegotiationSim.Results;

/// <summary>
/// A run folder or results file cannot be used: damaged, from a newer version, not writable, disk full. The
/// message is for a person and says what to do; the edge of the program prints it and exits with 2.
/// </summary>
/// <param name="file">The file or folder as the user named it.</param>
/// <param name="message">What is wrong with it and what to do.</param>
public sealed class ResultsException(string file, string message) : Exception(file + ": " + message)
{
    /// <summary>The file or folder as the user named it.</summary>
    public string File { get; } = file;
}
