using System.IO.Compression;

namespace NegotiationSim.Scenarios.Input;

/// <summary>Opens what the user named, or says why that is not possible.</summary>
public static class InputFile
{
    // Too many open files, in the process and in the system (errno of Linux and macOS): the machine's fault, not the file's.
    private const int ProcessFull = 24, SystemFull = 23;

    /// <summary>The bytes of <paramref name="file"/>.</summary>
    /// <exception cref="InputException">It is missing, a folder, no regular file, empty, unreadable, or larger than
    /// <paramref name="largest"/> bytes.</exception>
    public static byte[] ReadBytes(string file, long largest)
    {
        try
        {
            using var stream = OpenRegular(file);
            if (stream.Length > largest) throw TooLarge(file, largest);
            using var read = new MemoryStream((int)stream.Length);
            var part = new byte[81920];
            // Counted, since a file may grow while it is read.
            for (var count = stream.Read(part); count > 0; count = stream.Read(part))
            {
                if (read.Length + count > largest) throw TooLarge(file, largest);
                read.Write(part, 0, count);
            }

            return read.ToArray();
        }
        catch (Exception fault) when (IsOfFile(fault))
        {
            throw new InputException(file, 0, "", "The file cannot be read: " + fault.Message);
        }
    }

    /// <summary>The text of <paramref name="file"/>, UTF-8, free of control characters.</summary>
    /// <exception cref="InputException">It cannot be read, as by <see cref="ReadBytes"/>, or is not such a text.</exception>
    public static string ReadText(string file, long largest)
    {
        var bytes = ReadBytes(file, largest);
        InputText.Require(file, bytes);
        if (!System.Text.Unicode.Utf8.IsValid(bytes)) throw new InputException(
            file, 0, "", "This text is not valid UTF-8; save the file as UTF-8.");
        return System.Text.Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Opens a file to be read piece by piece, where its size does not matter.</summary>
    /// <exception cref="InputException">It is missing, a folder, no regular file or empty.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static FileStream OpenRegular(string file)
    {
        if (Directory.Exists(file)) throw new InputException(file, 0, "", "This is a folder; name a file.");
        var info = File.Exists(file) ? new FileInfo(file) : throw new InputException(file, 0, "", "There is no such file." + Nearby(file));
        if (info.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) info = target;
        // Pipes and devices have no length, and a shell's <(...) leads to no name. Opening one may wait for ever, and reading one need not
        // end, so neither is tried.
        if (!info.Exists || info.Length == 0) throw new InputException(
            file, 0, "", "The file is empty, or is no regular file (a pipe or a device); name a file on disk with something in it.");
        return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>Whether a fault in reading a file is about that file, and not about the state of the machine.</summary>
    internal static bool IsOfFile(Exception fault) =>
        fault is IOException
        {
            HResult: not (
            ProcessFull or SystemFull)
        } or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static InputException TooLarge(string file, long largest) =>
        new(file, 0, "", "The file is larger than " + largest / (1024 * 1024) + " MB; is it the right one?");

    /// <summary>The bytes of <paramref name="file"/>, unpacked where its name ends with <c>.gz</c>.</summary>
    /// <exception cref="InputException">It cannot be read, is not packed by gzip, or is larger than <paramref name="largest"/> bytes,
    /// unpacked.</exception>
    public static byte[] ReadUnpacked(string file, long largest)
    {
        var bytes = ReadBytes(file, largest);
        if (!file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return bytes;
        try
        {
            using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var part = new byte[81920];
            for (var read = packed.Read(part); read > 0; read = packed.Read(part))
            {
                plain.Write(part, 0, read);
                if (plain.Length > largest) throw new InputException(
                    file, 0, "", "The file is larger than " + largest / (1024 * 1024) + " MB when unpacked; is it the right one?");
            }

            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new InputException(
                file, 0, "",
                "The file ends with .gz but is not packed by gzip, or is damaged; pack it again, or leave .gz out of its name.");
        }
    }

    private static string Nearby(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (folder is null || !Directory.Exists(folder)) return "";
        var near = Suggestion.For(Path.GetFileName(file), Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!));
        return near is null ? "" : " Did you mean \"" + near + "\"?";
    }
}
