using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Recorder;

/// <summary>All flows of a month in one record. (Row by row they cost 25 times as long and twice the room.)</summary>
/// <param name="Economies">Ids of the economies, in the order of rows and columns.</param>
/// <param name="Commodities">Ids of the commodities.</param>
/// <param name="Flows">By commodity.</param>
internal sealed record PackedFlows(ImmutableArray<string> Economies, ImmutableArray<string> Commodities,
    ImmutableArray<PackedFlows.Matrices> Flows)
{
    public static PackedFlows Of(World world, TradeOutcome trade) => new(
        [.. world.Economies.Select(e => e.Id)], [.. world.Commodities.Select(c => c.Id)],
            [.. trade.Commodities.Select(c => new Matrices(c.Origin, c.Reported, c.Unseen))]);

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    /// <exception cref="CanonicalException">The bytes are damaged.</exception>
    public static PackedFlows Unpack(byte[] packed)
    {
        var flows = Canonical.Read<PackedFlows>(PackedBytes.Unpack(packed));
        var cells = flows.Economies.Length * flows.Economies.Length;
        if (flows.Flows.Length != flows.Commodities.Length
            || flows.Flows.Any(f => f.Origin.Length != cells || f.Reported.Length != cells
            || f.Unseen.Cells.Length != f.Unseen.Values.Length))
            throw new InvalidDataException("a month of flows has the wrong shape");
        return flows;
    }

    /// <summary>One commodity's flows: by origin and as reported, n * n each, and the pairs of which importers do not see all.</summary>
    internal sealed record Matrices(ImmutableArray<double> Origin, ImmutableArray<double> Reported, PairValues Unseen);
}
