using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;

namespace NegotiationSim.Runner.Lab;

/// <summary>Files in one: the length of a JSON list of names and lengths (32 bits, little endian), the list, the bytes; gzipped.</summary>
/// <remarks>Every browser can undo gzip by itself.</remarks>
internal static class Pack
{
    /// <summary>Packs files in the order of their names.</summary>
    /// <param name="files">Bytes by name.</param>
    public static byte[] Of(IReadOnlyDictionary<string, byte[]> files)
    {
        var raw = Raw(files);
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize)) gzip.Write(raw);
        return target.ToArray();
    }

    private static byte[] Raw(IReadOnlyDictionary<string, byte[]> files)
    {
        var order = files.OrderBy(f => f.Key, StringComparer.Ordinal).ToArray();
        using var list = new MemoryStream();
        using (var json = new Utf8JsonWriter(list))
        {
            json.WriteStartArray();
            foreach (var (name, bytes) in order)
            {
                json.WriteStartArray();
                json.WriteStringValue(name);
                json.WriteNumberValue(bytes.Length);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        using var raw = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)list.Length);
        raw.Write(length);
        list.WriteTo(raw);
        foreach (var (_, bytes) in order) raw.Write(bytes);
        return raw.ToArray();
    }
}
