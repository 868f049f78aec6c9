using System.Text;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Worlds;

/// <summary>Writes files whole or not at all, and says what stands in the way.</summary>
public static class OutputFile
{
    /// <summary>Writes <paramref name="text"/>; an equal file is left alone.</summary>
    /// <returns>Whether the file changed.</returns>
    /// <exception cref="IOException">The place cannot be written.</exception>
    public static bool Write(string file, string text)
    {
        try
        {
            if (text.Length > 0 && new FileInfo(file) is { Exists: true } there && there.Length == Encoding.UTF8.GetByteCount(text)
                && InputFile.ReadBytes(file, there.Length).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text))) return false;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var draft = file + ".tmp";
            File.WriteAllText(draft, text);
            File.Move(draft, file, overwrite: true);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException(file + ": The file cannot be written: " + fault.Message, fault);
        }
    }
}
