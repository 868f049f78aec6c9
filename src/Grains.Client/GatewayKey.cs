using System.Security.Cryptography;

namespace NegotiationSim.Grains.Client;

/// <summary>
/// The file with what lets a client in by a gateway: 64 hexadecimal digits, 256 random bits. Whoever can read the file can ask.
/// </summary>
public static class GatewayKey
{
    /// <summary>Name of the file in the folder of a run that has a gateway.</summary>
    public const string FileName = "gateway.key";

    private const int Bytes = 32, Fewest = 16, LongestFile = 4096;

    /// <summary>Draws a key and writes it where only this user can read it, in place of an earlier one.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static byte[] Create(string file)
    {
        var key = RandomNumberGenerator.GetBytes(Bytes);
        // Written anew, since a file that is there keeps the rights it has.
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var text = new StreamWriter(file, options);
        text.WriteLine(Convert.ToHexStringLower(key));
        return key;
    }

    /// <summary>Reads a key.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">It holds no key: an even number of hexadecimal digits, 32 (128 bits) or more.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] Read(string file)
    {
        if (new FileInfo(file).Length <= LongestFile)
        {
            try
            {
                if (Convert.FromHexString(File.ReadAllText(file).Trim()) is { Length: >= Fewest } key) return key;
            }
            catch (FormatException)
            {
                // Said below.
            }
        }

        throw new InvalidDataException(
            file + ": This is no key of a gateway; expected 32 or more hexadecimal digits, as in " + FileName + " of a run's folder.");
    }
}
