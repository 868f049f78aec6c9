using System.Buffers;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Parcels;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.WireProtocol;

namespace NegotiationSim.Grains.Wire;

/// <summary>
/// Puts a scenario on the wire as its packed document. The last one read is kept: an ensemble sends the same one many times.
/// </summary>
public sealed class ScenarioFieldCodec : IFieldCodec<ScenarioParcel>
{
    private sealed record Last(Digest Digest, ScenarioParcel Parcel);

    private static Last? last;

    /// <inheritdoc/>
    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type? expectedType, ScenarioParcel? value)
        where TBufferWriter : IBufferWriter<byte>
    {
        if (ReferenceCodec.TryWriteReferenceField(ref writer, fieldIdDelta, expectedType!, value!)) return;
        writer.WriteFieldHeader(fieldIdDelta, expectedType!, typeof(ScenarioParcel), WireType.LengthPrefixed);
        var bytes = value!.Packed;
        writer.WriteVarUInt32((uint)bytes.Length);
        writer.Write(bytes);
    }

    /// <inheritdoc/>
    public ScenarioParcel ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.IsReference) return ReferenceCodec.ReadReference<ScenarioParcel, TInput>(ref reader, field)!;
        field.EnsureWireType(WireType.LengthPrefixed);
        var bytes = reader.ReadBytes(reader.ReadVarUInt32());
        var digest = Digest.Of(bytes);
        if (last is not { } kept || kept.Digest != digest)
            last = kept = new Last(digest, ScenarioParcel.Of(bytes));
        ReferenceCodec.RecordObject(reader.Session, kept.Parcel);
        return kept.Parcel;
    }
}
