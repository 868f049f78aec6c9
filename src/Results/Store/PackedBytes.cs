using System.IO.Compression;
using System.Text;

namespace NegotiationSim.Results.Store;

/// <summary>Compresses bytes for a store, in the raw deflate format (RFC 1951).</summary>
/// <remarks>Level fastest: a month's states cost milliseconds, and doubles hardly shrink further.</remarks>
public static class PackedBytes
{
    /// <summary>More than any state or month of flows comes to; damaged bytes cannot fill the memory.</summary>
    private const int Most = 512 * 1024 * 1024;

    /// <summary>Packs bytes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var room = new MemoryStream(bytes.Length / 2);
        return Pack(bytes, room);
    }

    /// <summary>Packs bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="room">Memory to work in, used again from month to month; what it holds is lost.</param>
    public static byte[] Pack(ReadOnlySpan<byte> bytes, MemoryStream room)
    {
        ArgumentNullException.ThrowIfNull(room);
        room.SetLength(0);
        using (var deflate = new DeflateStream(room, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(bytes);
        return room.ToArray();
    }

    /// <summary>Packs a text, in UTF-8.</summary>
    public static byte[] PackText(string text) => Pack(Encoding.UTF8.GetBytes(text));

    /// <summary>The bytes that were packed.</summary>
    /// <exception cref="InvalidDataException">The bytes were not packed by <see cref="Pack(ReadOnlySpan{byte})"/>, were damaged since, or
    /// unfold to more than 512 MB.</exception>
    public static byte[] Unpack(byte[] packed) => Unpack(packed, Most);

    /// <summary>The text that was packed.</summary>
    /// <exception cref="InvalidDataException">As of <see cref="Unpack(byte[])"/>.</exception>
    public static string UnpackText(byte[] packed) => Encoding.UTF8.GetString(Unpack(packed));

    /// <summary>The bytes that were packed, unless they are more than <paramref name="most"/>.</summary>
    internal static byte[] Unpack(byte[] packed, int most)
    {
        using var target = new MemoryStream(packed.Length * 2);
        using var inflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        var buffer = new byte[65536];
        int read;
        while ((read = inflate.Read(buffer)) > 0)
        {
            if (target.Length + read > most) throw new InvalidDataException(
                $"The packed bytes unfold to more than {most / (1024 * 1024)} MB.");
            target.Write(buffer, 0, read);
        }

        return target.ToArray();
    }
}
