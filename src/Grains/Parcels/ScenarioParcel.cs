using System.IO.Compression;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Grains.Parcels;

/// <summary>
/// A scenario on its way to a grain: by reference inside a silo; between silos, and in a vault, as its document, packed: that of a thousand
/// economies that trade is more than a message may be.
/// </summary>
[Alias("negsim.silo.ScenarioParcel")]
public sealed class ScenarioParcel
{
    /// <summary>More than any scenario comes to, bytes; what was damaged cannot fill the memory.</summary>
    private const int Most = 512 * 1024 * 1024;

    private readonly Lazy<(byte[] Packed, string Hash)> wrapped;

    /// <summary>Packs a scenario, when it is first needed so.</summary>
    public ScenarioParcel(ResolvedScenario scenario)
    {
        Resolved = scenario;
        wrapped = new(() => Wrap(ScenarioDocument.Write(scenario)));
    }

    private ScenarioParcel(ResolvedScenario scenario, byte[] packed, string hash)
    {
        Resolved = scenario;
        wrapped = new((packed, hash));
    }

    /// <summary>The scenario.</summary>
    public ResolvedScenario Resolved { get; }

    /// <summary>Its document in the raw deflate format (RFC 1951).</summary>
    public byte[] Packed => wrapped.Value.Packed;

    /// <summary>Digest of its document.</summary>
    public string Hash => wrapped.Value.Hash;

    /// <summary>Unpacks what <see cref="Packed"/> gave.</summary>
    /// <exception cref="FormatException">It is no scenario of this version.</exception>
    /// <exception cref="InvalidDataException">It was not packed so, or unfolds to more than 512 MB.</exception>
    public static ScenarioParcel Of(byte[] packed)
    {
        ArgumentNullException.ThrowIfNull(packed);
        using var inflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var document = new MemoryStream(packed.Length * 4);
        var buffer = new byte[65536];
        int read;
        while ((read = inflate.Read(buffer)) > 0)
        {
            if (document.Length + read > Most) throw new InvalidDataException("A packed scenario unfolds to more than 512 MB.");
            document.Write(buffer, 0, read);
        }

        var whole = document.GetBuffer().AsSpan(0, (int)document.Length);
        return new ScenarioParcel(ScenarioDocument.Read(whole), packed, Digest.Of(whole).Hex);
    }

    private static (byte[] Packed, string Hash) Wrap(byte[] document)
    {
        using var room = new MemoryStream();
        using (var deflate = new DeflateStream(room, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(document);
        return (room.ToArray(), Digest.Of(document).Hex);
    }
}
