using NegotiationSim.Grains.Parcels;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.Serializers;

namespace NegotiationSim.Grains.Wire;

/// <summary>
/// Gives Orleans the canonical codec for <see cref="WireTypes"/>, and lets it pass them by reference inside a silo: they are immutable.
/// </summary>
public sealed class CanonicalWire : ISpecializableCodec, ISpecializableCopier
{
    /// <inheritdoc cref="ISpecializableCodec.IsSupportedType"/>
    public bool IsSupportedType(Type type) => WireTypes.Contains(type);

    /// <inheritdoc/>
    public IFieldCodec GetSpecializedCodec(Type type) => type == typeof(ScenarioParcel)
        ? new ScenarioFieldCodec()
        : (IFieldCodec)Activator.CreateInstance(typeof(CanonicalFieldCodec<>).MakeGenericType(type))!;

    /// <inheritdoc/>
    public IDeepCopier GetSpecializedCopier(Type type) =>
        (IDeepCopier)Activator.CreateInstance(typeof(ShallowCopier<>).MakeGenericType(type))!;
}
