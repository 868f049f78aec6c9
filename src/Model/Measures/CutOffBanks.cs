using System.Runtime.InteropServices;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Measures;

/// <summary>Which part of whose banking is cut off from payments, by commodity and on average.</summary>
/// <param name="world">The world; its base trade weighs the commodities.</param>
internal sealed class CutOffBanks(World world)
{
    private readonly int n = world.EconomyCount;
    private readonly double[] listedFor = new double[world.CommodityCount * world.EconomyCount];
    private readonly double[] tradeShare = TradeShares(world);
    private readonly List<BankListing> listings = [];

    /// <summary>Share of each economy's banking that is cut off, on average over its base trade.</summary>
    public double[] Listed { get; } = new double[world.EconomyCount];

    /// <summary>Cut-offs in force, in the order of their measures.</summary>
    public IReadOnlyList<BankListing> Listings => listings;

    /// <summary>Share of an economy's banking that is cut off for payments of a commodity.</summary>
    public double ListedFor(int commodity, int economy) => listedFor[commodity * n + economy];

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        Array.Clear(Listed);
        Array.Clear(listedFor);
        listings.Clear();
    }

    /// <summary>Adds what a measure in force cuts off of one of its targets.</summary>
    public void Add(Measure measure, MeasureState state, int target)
    {
        var all = measure.Rate * state.Enforcement * (1 - MeasureEffects.Exempt(measure, state, -1));
        var average = 0.0;
        var parts = new double[world.CommodityCount];
        for (var k = 0; k < parts.Length; k++)
        {
            var part = all * (1 - MeasureEffects.Exempt(measure, state, k));
            listedFor[k * n + target] = Math.Min(1, listedFor[k * n + target] + part);
            parts[k] = part;
            average += part * tradeShare[k * n + target];
        }

        listings.Add(new BankListing(target, measure.Senders, ImmutableCollectionsMarshal.AsImmutableArray(parts)));
        Listed[target] = Math.Min(1, Listed[target] + average);
    }

    /// <summary>Share of each commodity in an economy's base trade; alike where it has none.</summary>
    private static double[] TradeShares(World world)
    {
        var (n, count) = (world.EconomyCount, world.CommodityCount);
        var shares = new double[count * n];
        for (var i = 0; i < n; i++)
        {
            var all = 0.0;
            for (var k = 0; k < count; k++)
            {
                var flows = world.Trade(k);
                for (var j = 0; j < n; j++)
                    if (j != i) shares[k * n + i] += flows[i * n + j] + flows[j * n + i];
                all += shares[k * n + i];
            }

            for (var k = 0; k < count; k++) shares[k * n + i] = all > 0 ? shares[k * n + i] / all : 1.0 / count;
        }

        return shares;
    }
}
