using System.Buffers;
using NegotiationSim.Actors.Codec;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.WireProtocol;

namespace NegotiationSim.Grains.Wire;

/// <summary>Puts a message on the wire as its canonical bytes, the same that digest and checkpoint use.</summary>
/// <typeparam name="T">One of <see cref="WireTypes"/>.</typeparam>
public sealed class CanonicalFieldCodec<T> : IFieldCodec<T>
    where T : class
{
    /// <inheritdoc/>
    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type? expectedType, T? value)
        where TBufferWriter : IBufferWriter<byte>
    {
        if (ReferenceCodec.TryWriteReferenceField(ref writer, fieldIdDelta, expectedType!, value!)) return;
        writer.WriteFieldHeader(fieldIdDelta, expectedType!, typeof(T), WireType.LengthPrefixed);
        var canonical = new CanonicalWriter();
        Canonical.Write(canonical, value);
        writer.WriteVarUInt32((uint)canonical.Written.Length);
        writer.Write(canonical.Written);
    }

    /// <inheritdoc/>
    public T ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.IsReference) return ReferenceCodec.ReadReference<T, TInput>(ref reader, field)!;
        field.EnsureWireType(WireType.LengthPrefixed);
        var value = Canonical.Read<T>(reader.ReadBytes(reader.ReadVarUInt32()));
        ReferenceCodec.RecordObject(reader.Session, value);
        return value;
    }
}
