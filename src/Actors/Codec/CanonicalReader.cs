using System.Buffers.Binary;
using System.Text;

namespace NegotiationSim.Actors.Codec;

/// <summary>Reads what <see cref="CanonicalWriter"/> wrote and refuses everything else.</summary>
public ref struct CanonicalReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>Bytes not read yet.</summary>
    public readonly int Left => rest.Length;

    /// <summary>One byte.</summary>
    public byte Byte() => Take(1)[0];

    /// <summary>One byte that is 0 or 1.</summary>
    public bool Boolean() => Byte() switch
    {
        0 => false,
        1 => true,
        var other => throw new CanonicalException($"Expected 0 or 1, found {other}."),
    };

    /// <summary>Four bytes.</summary>
    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    /// <summary>Eight bytes.</summary>
    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    /// <summary>Eight bytes that are a number.</summary>
    public double Double()
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(Take(8));
        return double.IsNaN(value) ? throw new CanonicalException("Found NaN.") : value;
    }

    /// <summary>A count, then numbers.</summary>
    public double[] Doubles()
    {
        var values = new double[Count(8)];
        for (var i = 0; i < values.Length; i++) values[i] = Double();
        return values;
    }

    /// <summary>A text.</summary>
    public string Text() => Encoding.UTF8.GetString(Take(Count(1)));

    /// <summary>A count, then bytes.</summary>
    public byte[] Bytes() => Take(Count(1)).ToArray();

    /// <summary>
    /// A count of items of at least <paramref name="smallest"/> bytes each, checked against what is left, so that a broken count allocates
    /// nothing.
    /// </summary>
    public int Count(int smallest)
    {
        var count = Int32();
        if (count < 0 || (long)count * smallest > rest.Length) throw new CanonicalException(
            $"A count of {count} does not fit the {rest.Length} bytes left.");
        return count;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > rest.Length) throw new CanonicalException($"The bytes end early: {count} wanted, {rest.Length} left.");
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
