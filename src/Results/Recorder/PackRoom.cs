using System.Diagnostics.CodeAnalysis;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Recorder;

/// <summary>
/// Writes and packs values in memory that is used again every month: a month's state is a megabyte, and a fresh one every
/// month would stay until the collector looks at its largest objects.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A stream in memory holds nothing that must be given back.")]
internal sealed class PackRoom
{
    private readonly CanonicalWriter writer = new();
    private readonly MemoryStream room = new();

    /// <summary>Packs the canonical bytes of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="digest">The digest of its bytes, unpacked.</param>
    public byte[] Pack<T>(T value, out Digest digest)
    {
        writer.Clear();
        Canonical.Write(writer, value);
        digest = Digest.Of(writer.Written);
        return PackedBytes.Pack(writer.Written, room);
    }
}
