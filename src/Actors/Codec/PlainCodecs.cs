using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NegotiationSim.Actors.Codec;

/// <summary>Codecs of the types everything else is made of.</summary>
internal static class PlainCodecs
{
    internal sealed class BooleanCodec : ICodec<bool>
    {
        public int Smallest => 1;
        public void Write(CanonicalWriter writer, bool value) => writer.Boolean(value);
        public bool Read(ref CanonicalReader reader) => reader.Boolean();
        public FieldDifference? FirstDifference(bool left, bool right) => FieldDifference.Of(left, right);
    }

    internal sealed class ByteCodec : ICodec<byte>
    {
        public int Smallest => 1;
        public void Write(CanonicalWriter writer, byte value) => writer.Byte(value);
        public byte Read(ref CanonicalReader reader) => reader.Byte();
        public FieldDifference? FirstDifference(byte left, byte right) => FieldDifference.Of(left, right);
    }

    internal sealed class Int32Codec : ICodec<int>
    {
        public int Smallest => 4;
        public void Write(CanonicalWriter writer, int value) => writer.Int32(value);
        public int Read(ref CanonicalReader reader) => reader.Int32();
        public FieldDifference? FirstDifference(int left, int right) => FieldDifference.Of(left, right);
    }

    internal sealed class Int64Codec : ICodec<long>
    {
        public int Smallest => 8;
        public void Write(CanonicalWriter writer, long value) => writer.Int64(value);
        public long Read(ref CanonicalReader reader) => reader.Int64();
        public FieldDifference? FirstDifference(long left, long right) => FieldDifference.Of(left, right);
    }

    internal sealed class DoubleCodec : ICodec<double>
    {
        public int Smallest => 8;
        public void Write(CanonicalWriter writer, double value) => writer.Double(value);
        public double Read(ref CanonicalReader reader) => reader.Double();
        public FieldDifference? FirstDifference(double left, double right) => FieldDifference.Of(left, right);
    }

    internal sealed class TextCodec : ICodec<string>
    {
        public int Smallest => 1;

        public void Write(CanonicalWriter writer, string? value)
        {
            writer.Boolean(value is not null);
            if (value is not null) writer.Text(value);
        }

        public string Read(ref CanonicalReader reader) => reader.Boolean() ? reader.Text() : null!;

        public FieldDifference? FirstDifference(string? left, string? right) => FieldDifference.Of(left, right);
    }

    internal sealed class EnumCodec<T> : ICodec<T>
        where T : struct, Enum
    {
        private static readonly bool IsInt = typeof(T).GetEnumUnderlyingType() == typeof(int);

        public int Smallest => 4;

        // Most are as wide as an int, and need no box.
        public void Write(CanonicalWriter writer, T value) => writer.Int32(IsInt
            ? Unsafe.As<T, int>(ref value) : Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));

        public T Read(ref CanonicalReader reader)
        {
            var value = (T)Enum.ToObject(typeof(T), reader.Int32());
            return Enum.IsDefined(value) ? value : throw new CanonicalException($"{value} is no {typeof(T).Name}.");
        }

        public FieldDifference? FirstDifference(T left, T right) => FieldDifference.Of(left, right);
    }

    internal sealed class NullableCodec<T>(ICodec<T> inner) : ICodec<T?>
        where T : struct
    {
        public int Smallest => 1;

        public void Write(CanonicalWriter writer, T? value)
        {
            writer.Boolean(value.HasValue);
            if (value is { } some) inner.Write(writer, some);
        }

        public T? Read(ref CanonicalReader reader) => reader.Boolean() ? inner.Read(ref reader) : null;

        public FieldDifference? FirstDifference(T? left, T? right)
        {
            if (left is { } a && right is { } b) return inner.FirstDifference(a, b);
            return left.HasValue == right.HasValue ? null : FieldDifference.OfPresence(left.HasValue);
        }
    }

    internal sealed class DoublesCodec : ICodec<ImmutableArray<double>>
    {
        public int Smallest => 4;
        public void Write(CanonicalWriter writer, ImmutableArray<double> value) => writer.Doubles(value.IsDefault ? [] : value.AsSpan());
        public ImmutableArray<double> Read(ref CanonicalReader reader) => ImmutableCollectionsMarshal.AsImmutableArray(reader.Doubles());
        public FieldDifference? FirstDifference(ImmutableArray<double> left, ImmutableArray<double> right) =>
            FirstOfItems(left, right, FieldDifference.Of);
    }

    internal sealed class ListCodec<T>(ICodec<T> item) : ICodec<ImmutableArray<T>>
    {
        public int Smallest => 4;

        public void Write(CanonicalWriter writer, ImmutableArray<T> value)
        {
            var items = value.IsDefault ? [] : value;
            writer.Int32(items.Length);
            foreach (var one in items) item.Write(writer, one);
        }

        public ImmutableArray<T> Read(ref CanonicalReader reader)
        {
            var items = new T[reader.Count(item.Smallest)];
            for (var i = 0; i < items.Length; i++) items[i] = item.Read(ref reader);
            return ImmutableCollectionsMarshal.AsImmutableArray(items);
        }

        public FieldDifference? FirstDifference(ImmutableArray<T> left, ImmutableArray<T> right) =>
            FirstOfItems(left, right, item.FirstDifference);
    }

    /// <summary>Elements before the count: of two lists of which one is longer, the first element that differs says more.</summary>
    private static FieldDifference? FirstOfItems<T>(ImmutableArray<T> left, ImmutableArray<T> right, Func<T, T, FieldDifference?> compare)
    {
        var (a, b) = (left.IsDefault ? [] : left, right.IsDefault ? [] : right);
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
            if (compare(a[i], b[i]) is { } found) return found.In($"[{i}]");
        return FieldDifference.Of(a.Length, b.Length)?.In("Count");
    }
}
