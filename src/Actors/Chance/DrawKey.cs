using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NegotiationSim.Actors.Chance;

/// <summary>The luck of one replicate: every draw of a run comes from this key and an address.</summary>
/// <param name="First">First key word.</param>
/// <param name="Second">Second key word.</param>
public readonly record struct DrawKey(uint First, uint Second)
{
    /// <summary>The key of a replicate: the first eight bytes of SHA-256 over seed and replicate number, little endian.</summary>
    public static DrawKey Of(long seed, int replicate)
    {
        Span<byte> input = stackalloc byte[12];
        BinaryPrimitives.WriteInt64LittleEndian(input, seed);
        BinaryPrimitives.WriteInt32LittleEndian(input[8..], replicate);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(input, hash);
        return new DrawKey(BinaryPrimitives.ReadUInt32LittleEndian(hash), BinaryPrimitives.ReadUInt32LittleEndian(hash[4..]));
    }

    /// <summary>
    /// The 32-bit name of an actor or a purpose in a counter: FNV-1a over UTF-8. Collisions between the ids of
    /// one scenario are refused when it is resolved.
    /// </summary>
    public static uint Address(string id)
    {
        var hash = 2166136261u;
        // Ids are short; a longer one is rare enough for an array of its own.
        Span<byte> room = stackalloc byte[256];
        var length = System.Text.Encoding.UTF8.GetMaxByteCount(id.Length) <= room.Length
            ? System.Text.Encoding.UTF8.GetBytes(id, room) : -1;
        foreach (var b in length < 0 ? System.Text.Encoding.UTF8.GetBytes(id) : room[..length]) hash = (hash ^ b) * 16777619u;
        return hash;
    }

    /// <summary>The draws of one actor in one phase of one month.</summary>
    public Draws For(int month, Phase phase, string actor) => new(this, ((uint)month << 8) | (uint)phase, Address(actor));
}
