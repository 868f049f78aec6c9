using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Recorder;

/// <summary>All flows of a month in one record. (Row by row they cost 25 times as long and twice the room.)</summary>
internal static class PackedFlows
{
    public static byte[] Pack(TradeOutcome trade)
    {
        var writer = new CanonicalWriter();
        Canonical.Write(writer, trade.Commodities.Length);
        foreach (var commodity in trade.Commodities) Canonical.Write(writer, new Matrices(commodity.Origin, commodity.Reported, commodity.Unseen));
        return Packing.Pack(writer.Written);
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    /// <exception cref="CanonicalException">The bytes are damaged.</exception>
    public static ImmutableArray<Matrices> Unpack(byte[] packed) => Canonical.Read<ImmutableArray<Matrices>>(Packing.Unpack(packed));

    /// <summary>One commodity's flows: by origin, as reported, and what importers never see; n * n each.</summary>
    public sealed record Matrices(ImmutableArray<double> Origin, ImmutableArray<double> Reported, ImmutableArray<double> Unseen);
}
