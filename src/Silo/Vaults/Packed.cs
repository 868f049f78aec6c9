using System.IO.Compression;
using System.Text;

namespace NegotiationSim.Silo.Vaults;

/// <summary>Bytes on their way into the database; level fastest, since doubles hardly shrink further.</summary>
internal static class Packed
{
    public static byte[] Bytes(ReadOnlySpan<byte> bytes)
    {
        using var target = new MemoryStream(bytes.Length / 2);
        using (var deflate = new DeflateStream(target, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(bytes);
        return target.ToArray();
    }

    public static byte[] ToBytes(byte[] packed)
    {
        using var target = new MemoryStream(packed.Length * 3);
        using var inflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        inflate.CopyTo(target);
        return target.ToArray();
    }

    public static byte[] Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public static string ToText(byte[] packed) => Encoding.UTF8.GetString(ToBytes(packed));
}
