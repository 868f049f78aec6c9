using System.Text;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Results.Recorder;

/// <summary>
/// Economies and commodities in the order of their ids' bytes, which is the order of the tables' keys: rows that come
/// in that order are added at the end of a table and fill its pages.
/// </summary>
internal sealed class FlowOrder(World world)
{
    /// <summary>Ordinals of the economies, by id.</summary>
    public int[] Economies { get; } = Sorted([.. world.Economies.Select(e => e.Id)]);

    /// <summary>Ordinals of the commodities, by id.</summary>
    public int[] Commodities { get; } = Sorted([.. world.Commodities.Select(c => c.Id)]);

    /// <summary>Ids of the economies in UTF-8, by ordinal.</summary>
    public byte[][] EconomyIds { get; } = [.. world.Economies.Select(e => Encoding.UTF8.GetBytes(e.Id))];

    /// <summary>Ids of the commodities in UTF-8, by ordinal.</summary>
    public byte[][] CommodityIds { get; } = [.. world.Commodities.Select(c => Encoding.UTF8.GetBytes(c.Id))];

    private static int[] Sorted(string[] ids) => [.. Enumerable.Range(0, ids.Length).OrderBy(i => ids[i], StringComparer.Ordinal)];
}
