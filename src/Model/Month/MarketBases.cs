using System.Runtime.CompilerServices;
using NegotiationSim.Model.Trade;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Month;

/// <summary>The base markets of a world, made once and shared by all its runs.</summary>
internal static class MarketBases
{
    private static readonly ConditionalWeakTable<World, ArmingtonMarket[]> Known = [];

    /// <summary>One market a commodity, by ordinal.</summary>
    public static ArmingtonMarket[] Of(World world) => Known.GetValue(world, Make);

    private static ArmingtonMarket[] Make(World world)
    {
        var names = world.Economies.Select(e => e.Name).ToArray();
        var markets = new ArmingtonMarket[world.CommodityCount];
        for (var k = 0; k < markets.Length; k++)
        {
            var commodity = world.Commodities[k];
            var elasticities = MarketElasticities.Uniform(names.Length, commodity.Sigma, commodity.Eta, commodity.Psi, commodity.Lambda);
            markets[k] = new ArmingtonMarket(commodity.Name, names, [.. world.Flows[k]], [.. world.Tariffs[k]], elasticities);
        }

        return markets;
    }
}
