using System.IO.Compression;

namespace NegotiationSim.Results.Store;

/// <summary>Packs bytes for the store. Level fastest: a month's states cost milliseconds, and doubles hardly shrink further.</summary>
internal static class Packing
{
    /// <summary>More than any state or month of flows comes to; a damaged length cannot fill the memory.</summary>
    private const int Most = 512 * 1024 * 1024;

    /// <summary>Packs bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="room">Memory to work in, used again from month to month; what it holds is lost.</param>
    public static byte[] Pack(ReadOnlySpan<byte> bytes, MemoryStream room)
    {
        room.SetLength(0);
        using (var deflate = new DeflateStream(room, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(bytes);
        return room.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes were not packed by <see cref="Pack"/>, or were damaged since.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        using var target = new MemoryStream(packed.Length * 2);
        using var inflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        var buffer = new byte[65536];
        int read;
        while ((read = inflate.Read(buffer)) > 0)
        {
            if (target.Length + read > Most) throw new InvalidDataException("The packed bytes unfold to more than 512 MB.");
            target.Write(buffer, 0, read);
        }

        return target.ToArray();
    }
}
