using System.Security.Cryptography;

namespace NegotiationSim.Actors.Codec;

/// <summary>SHA-256 of canonical bytes.</summary>
/// <param name="Hex">64 lower-case hexadecimal digits.</param>
public readonly record struct Digest(string Hex)
{
    /// <summary>The digest before anything has happened: 64 zeros.</summary>
    public static Digest None { get; } = new(new string('0', 64));

    /// <summary>The digest of some bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        return new Digest(Convert.ToHexStringLower(hash));
    }

    /// <summary>The first twelve digits, for people.</summary>
    public override string ToString() => Hex is { Length: >= 12 } ? Hex[..12] : "";
}
