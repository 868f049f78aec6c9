namespace NegotiationSim.Results.Folder;

/// <summary>A plug-in a run loaded.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Hash">SHA-256 of the file, hexadecimal.</param>
public sealed record PlugIn(string File, string Hash);
