using System.Buffers.Binary;
using System.Text;

namespace NegotiationSim.Tests.Support;

/// <summary>One protobuf message, field by field: enough to read what an exporter sends without its schema's generated code.</summary>
public sealed class ProtobufMessage
{
    private readonly List<(int Field, object Value)> fields = [];

    public ProtobufMessage(ReadOnlyMemory<byte> bytes)
    {
        var rest = bytes;
        while (rest.Length > 0)
        {
            var key = Varint(ref rest);
            fields.Add(((int)(key >> 3), (key & 7) switch
            {
                0 => Varint(ref rest),
                1 => BinaryPrimitives.ReadUInt64LittleEndian(Take(ref rest, 8).Span),
                2 => Take(ref rest, (int)Varint(ref rest)),
                5 => (ulong)BinaryPrimitives.ReadUInt32LittleEndian(Take(ref rest, 4).Span),
                var other => throw new FormatException($"Wire type {other}."),
            }));
        }
    }

    public IEnumerable<ProtobufMessage> Messages(int field) =>
        fields.Where(f => f.Field == field && f.Value is ReadOnlyMemory<byte>).Select(
        f => new ProtobufMessage((ReadOnlyMemory<byte>)f.Value));

    public bool Has(int field) => fields.Any(f => f.Field == field);

    public string Text(int field) => fields.FirstOrDefault(f => f.Field == field).Value is ReadOnlyMemory<byte> bytes
        ? Encoding.UTF8.GetString(bytes.Span) : "";

    public string Hex(int field) => fields.FirstOrDefault(f => f.Field == field).Value is ReadOnlyMemory<byte> bytes
        ? Convert.ToHexString(bytes.Span) : "";

    public ulong Number(int field) => fields.FirstOrDefault(f => f.Field == field).Value as ulong? ?? 0;

    /// <summary>A list of key-value pairs as text: field 1 is the key, field 2 a value of any kind.</summary>
    public Dictionary<string, string> Attributes(int field) => Messages(field).ToDictionary(
        pair => pair.Text(1), pair => Value(pair.Messages(2).Single()));

    // AnyValue: string_value = 1, int_value = 3, double_value = 4.
    private static string Value(ProtobufMessage any) => any.Has(1) ? any.Text(1)
        : any.Has(4) ? BitConverter.UInt64BitsToDouble(any.Number(4)).ToString("R", System.Globalization.CultureInfo.InvariantCulture)
        : any.Number(3).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A packed list of doubles.</summary>
    public double[] Doubles(int field) => fields.FirstOrDefault(f => f.Field == field).Value is ReadOnlyMemory<byte> bytes
        ? [.. Enumerable.Range(0, bytes.Length / 8).Select(i => BinaryPrimitives.ReadDoubleLittleEndian(bytes.Span[(8 * i)..]))]
        : [];

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest, int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    private static ulong Varint(ref ReadOnlyMemory<byte> rest)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var b = Take(ref rest, 1).Span[0];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80) return value;
            shift += 7;
        }
    }
}
