using System.Runtime.CompilerServices;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Market;

/// <summary>The base markets of a world, made once and shared by all its runs.</summary>
internal static class MarketBases
{
    /// <summary>Monthly adjustment at which sourcing does not move in any run.</summary>
    private const double Slowest = 1e-9;

    private static readonly ConditionalWeakTable<World, ArmingtonMarket[]> Known = [];
    private static readonly ConditionalWeakTable<ArmingtonMarket, ArmingtonMarket[]> Paced = [];

    /// <summary>The longest step a market can be asked for, months.</summary>
    private const int LongestStep = 120;

    /// <summary>One market a commodity, by ordinal.</summary>
    public static ArmingtonMarket[] Of(World world) => Known.GetValue(world, Make);

    /// <summary>The same under the parameters of one run; the shared ones where every factor is 1.</summary>
    public static ArmingtonMarket[] Of(World world, TradeParameters parameters) =>
        parameters is { Elasticities: 1, Speed: 1 } ? Of(world) : Make(world, parameters);

    /// <summary>A market in steps of several months, made once and shared; the market itself for steps of one.</summary>
    /// <param name="market">One of the markets of <see cref="Of(World, TradeParameters)"/>.</param>
    /// <param name="months">1 to 120; what is longer counts as 120.</param>
    public static ArmingtonMarket InStepsOf(ArmingtonMarket market, int months)
    {
        if (months == 1) return market;
        var known = Paced.GetValue(market, static _ => new ArmingtonMarket[LongestStep + 1]);
        ref var paced = ref known[Math.Min(months, LongestStep)];
        return Volatile.Read(ref paced) ?? Interlocked.CompareExchange(ref paced, market.InStepsOf(Math.Min(months, LongestStep)), null)
            ?? paced;
    }

    /// <summary>σ of a commodity under the parameters of a run.</summary>
    public static double Sigma(Commodity commodity, TradeParameters parameters) => parameters.Elasticities == 1
        ? commodity.Sigma
        : Math.Max(1 + ((commodity.Sigma - 1) * parameters.Elasticities), Margin + Math.Max(1, -commodity.Eta));

    /// <summary>How far σ stays above its bounds.</summary>
    private const double Margin = 0.05;

    private static ArmingtonMarket[] Make(World world) => Make(world, new TradeParameters());

    private static ArmingtonMarket[] Make(World world, TradeParameters parameters)
    {
        var names = world.Economies.Select(e => e.Name).ToArray();
        var markets = new ArmingtonMarket[world.CommodityCount];
        for (var k = 0; k < markets.Length; k++)
        {
            var commodity = world.Commodities[k];
            var elasticities = MarketElasticities.Uniform(
                names.Length, Sigma(commodity, parameters), commodity.Eta, commodity.Psi,
                Math.Clamp(commodity.Lambda * parameters.Speed, Slowest, 1));
            markets[k] = new ArmingtonMarket(commodity.Name, names, [.. world.Flows[k]], [.. world.Tariffs[k]], elasticities);
        }

        return markets;
    }
}
