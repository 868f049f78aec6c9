using System.Buffers.Binary;
using System.Text;

namespace NegotiationSim.Actors.Codec;

/// <summary>Writes values in the one form that digest, checkpoint and wire share: fixed order, little endian, no -0.0, no NaN.</summary>
public sealed class CanonicalWriter
{
    private byte[] buffer = new byte[256];
    private int length;

    /// <summary>What has been written so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear() => length = 0;

    /// <summary>One byte.</summary>
    public void Byte(byte value) => Take(1)[0] = value;

    /// <summary>One byte, 0 or 1.</summary>
    public void Boolean(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>Four bytes.</summary>
    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    /// <summary>Eight bytes.</summary>
    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    /// <summary>Eight bytes; -0.0 is written as 0.0.</summary>
    /// <exception cref="CanonicalException">The value is NaN.</exception>
    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(8), Normal(value));

    /// <summary>A count, then eight bytes each.</summary>
    /// <exception cref="CanonicalException">A value is NaN; the message names its index.</exception>
    public void Doubles(ReadOnlySpan<double> values)
    {
        Int32(values.Length);
        var target = Take(values.Length * 8);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i])) throw new CanonicalException($"Element {i} of a list of numbers is not a number.");
            BinaryPrimitives.WriteDoubleLittleEndian(target[(i * 8)..], values[i] + 0.0);
        }
    }

    /// <summary>A count of UTF-8 bytes, then the bytes.</summary>
    public void Text(string value)
    {
        var bytes = Encoding.UTF8.GetByteCount(value);
        Int32(bytes);
        Encoding.UTF8.GetBytes(value, Take(bytes));
    }

    /// <summary>A count, then the bytes.</summary>
    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        value.CopyTo(Take(value.Length));
    }

    // -0.0 + 0.0 is +0.0 in every rounding mode in use; all other values are unchanged.
    private static double Normal(double value) =>
        double.IsNaN(value) ? throw new CanonicalException("A number is not a number (NaN).") : value + 0.0;

    private Span<byte> Take(int count)
    {
        if (length + count > buffer.Length) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + count));
        length += count;
        return buffer.AsSpan(length - count, count);
    }
}
