using NegotiationSim.Model.Market;

namespace NegotiationSim.Model.Tests.Trade;

/// <summary>Against the figures published with the example, and its welfare computed to more digits.</summary>
public class LinearMarketTests
{
    private static readonly MarketEffects Effects = LinearMarket.Solve(GsimExample.Market(), GsimExample.After);

    [Fact]
    public void LinearMarket_gives_the_published_prices()
    {
        double[] published = [0.0792, -0.0316, 0.0480, -0.0184];
        for (var i = 0; i < 4; i++) Assert.Equal(published[i], Effects.PriceChange[i], 4);
    }

    [Fact]
    public void LinearMarket_gives_prices_and_quantities_of_the_linear_system()
    {
        Near([0.07918131, -0.03162094, 0.0480493, -0.01837171], Effects.PriceChange, 1e-8);
        Near([-0.09028696, 0.02588078, -0.08001655, 0.03687565], Effects.CompositePriceChange, 1e-8);
        Near(
        [
            -0.7195644, -0.29885365, 0.78777063, -0.25762287,
            -0.16555313, 0.25515763, -0.1121188, 0.29638841,
            0.64821689, -0.14319356, -0.51046999, -0.10196278,
            -0.23179929, 0.18891147, -0.17836496, 0.23014225,
        ], Effects.QuantityChange, 1e-8);
    }

    [Fact]
    public void LinearMarket_gives_welfare_by_GSIMs_formulas()
    {
        Near([46.135966, -26.240375, 39.824678, -5.0732], Effects.ProducerSurplus, 1e-5);
        Near([110.595197, -8.876052, 68.558854, -32.858942], Effects.ConsumerSurplus, 1e-5);
        Near([-138.517242, 0.621921, -93.839186, -2.869914], Effects.TariffRevenueChange, 1e-5);
        Near([18.21392, -34.494506, 14.544346, -40.802056], Effects.NetWelfare, 1e-5);
    }

    private static void Near(double[] expected, double[] actual, double tolerance)
    {
        for (var i = 0; i < expected.Length; i++) Assert.InRange(actual[i], expected[i] - tolerance, expected[i] + tolerance);
    }
}
