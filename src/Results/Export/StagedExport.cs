using System.Collections.Immutable;
using NegotiationSim.Results.Folder;

namespace NegotiationSim.Results.Export;

/// <summary>
/// Writes the files of an export aside, and moves them to their place together when all are whole: what a killed or full
/// export leaves aside is in nobody's way, and the export can simply be run again.
/// </summary>
internal static class StagedExport
{
    private const string Aside = ".partial";
    private const string Moving = ".moving";

    /// <summary>Writes the files.</summary>
    /// <param name="folder">Where they belong; made if missing.</param>
    /// <param name="files">Their names.</param>
    /// <param name="write">Writes all of them into the folder it is given.</param>
    /// <exception cref="ResultsException">A file is there already, or cannot be written.</exception>
    public static ImmutableArray<ExportedTable> Write(
        string folder, IReadOnlyList<string> files, Func<string, ImmutableArray<ExportedTable>> write)
    {
        var aside = Path.Combine(folder, Aside);
        try
        {
            Directory.CreateDirectory(folder);
            TakeBack(folder, aside);
            foreach (var file in files.Select(f => Path.Combine(folder, f)))
                if (File.Exists(file)) throw new ResultsException(
                    file, "There is a file already; nothing is overwritten. Name another folder with --out.");
            if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
            Directory.CreateDirectory(aside);
            try
            {
                var written = write(aside);
                foreach (var file in files) File.Create(Path.Combine(aside, file + Moving)).Dispose();
                foreach (var file in files) File.Move(Path.Combine(aside, file), Path.Combine(folder, file));
                return [.. written.Select(t => t with { File = Path.Combine(folder, Path.GetFileName(t.File)) })];
            }
            finally
            {
                Directory.Delete(aside, recursive: true);
            }
        }
        catch (Exception fault) when (FolderFaults.Is(fault))
        {
            throw FolderFaults.Explain(folder, fault);
        }
    }

    // An export that ended while it moved its files has left some of them in their place, where nothing else was: the marks say which.
    private static void TakeBack(string folder, string aside)
    {
        if (!Directory.Exists(aside)) return;
        foreach (var mark in Directory.EnumerateFiles(aside, "*" + Moving))
        {
            var file = Path.GetFileName(mark)[..^Moving.Length];
            if (!File.Exists(Path.Combine(aside, file))) File.Delete(Path.Combine(folder, file));
        }
    }
}
