using System.IO.Compression;

namespace NegotiationSim.Scenarios.Input;

/// <summary>Opens what the user named, or says why that is not possible.</summary>
public static class InputFile
{
    /// <summary>The bytes of <paramref name="file"/>.</summary>
    /// <exception cref="InputException">It is missing, a folder, unreadable, or larger than <paramref name="largest"/> bytes.</exception>
    public static byte[] ReadBytes(string file, long largest)
    {
        try
        {
            if (Directory.Exists(file)) throw new InputException(file, 0, "", "This is a folder; name a file.");
            var info = new FileInfo(file);
            if (!info.Exists) throw new InputException(file, 0, "", "There is no such file." + Nearby(file));
            if (info.Length > largest) throw new InputException(file, 0, "", "The file is larger than " + largest / (1024 * 1024) + " MB; is it the right one?");
            return File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException(file, 0, "", "The file cannot be read: " + fault.Message);
        }
    }

    /// <summary>The bytes of <paramref name="file"/>, unpacked where its name ends with <c>.gz</c>.</summary>
    /// <exception cref="InputException">It cannot be read, is not packed by gzip, or is larger than <paramref name="largest"/> bytes, unpacked.</exception>
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
                if (plain.Length > largest) throw new InputException(file, 0, "", "The file is larger than " + largest / (1024 * 1024) + " MB when unpacked; is it the right one?");
            }

            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new InputException(file, 0, "", "The file ends with .gz but is not packed by gzip, or is damaged; pack it again, or leave .gz out of its name.");
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
