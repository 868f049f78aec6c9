using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NegotiationSim.Results.Integrity;

/// <summary>
/// The bytes of one value of a row, as digests of rows take it: equal for equal values, and in the order SQLite keeps keys in.
/// </summary>
/// <remarks>A NaN is null and -0 is 0, as SQLite stores them. Packed bytes are taken by their own SHA-256, so that rows stay
/// small.</remarks>
internal sealed class RowEncoding
{
    private const byte Null = 0, Whole = 1, Real = 2, Text = 3, Packed = 4;

    private byte[] bytes = new byte[16];
    private int length = 1;

    /// <summary>The bytes of the value set last; a null before the first.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, length);

    public void SetNull() => Begin(Null, 0);

    public void Set(long value) => BinaryPrimitives.WriteInt64BigEndian(Begin(Whole, 8), value ^ long.MinValue);

    public void Set(double value)
    {
        if (double.IsNaN(value)) SetNull();
        else BinaryPrimitives.WriteDoubleBigEndian(Begin(Real, 8), value == 0 ? 0 : value);
    }

    public void Set(string text)
    {
        Span<byte> utf8 = text.Length <= 256 ? stackalloc byte[768] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        SetText(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    /// <summary>Takes a text.</summary>
    /// <param name="utf8">Its bytes.</param>
    public void SetText(ReadOnlySpan<byte> utf8)
    {
        // A zero byte ends a text and sorts before all others; one within is followed by 255.
        var zeros = utf8.Count((byte)0);
        var target = Begin(Text, utf8.Length + zeros + 1);
        var at = 0;
        foreach (var one in utf8)
        {
            target[at++] = one;
            if (one == 0) target[at++] = 255;
        }

        target[at] = 0;
    }

    public void Set(byte[] packed)
    {
        var target = Begin(Packed, 8 + SHA256.HashSizeInBytes);
        BinaryPrimitives.WriteInt64BigEndian(target, packed.Length);
        SHA256.HashData(packed, target[8..]);
    }

    /// <summary>Takes a value of any kind a column holds.</summary>
    /// <exception cref="ArgumentException">It is of no such kind.</exception>
    public void Set(object? value)
    {
        switch (value)
        {
            case null or DBNull: SetNull(); break;
            case long whole: Set(whole); break;
            case int whole: Set((long)whole); break;
            case double number: Set(number); break;
            case string text: Set(text); break;
            case byte[] packed: Set(packed); break;
            default: throw new ArgumentException($"A {value.GetType().Name} is no value of a column.", nameof(value));
        }
    }

    private Span<byte> Begin(byte kind, int size)
    {
        if (bytes.Length <= size) bytes = new byte[size * 2];
        bytes[0] = kind;
        length = size + 1;
        return bytes.AsSpan(1, size);
    }
}
