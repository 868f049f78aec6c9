using NegotiationSim.Model.Market;

namespace NegotiationSim.Model.Tests.Trade;

/// <summary>The 4 x 4 example of Francois and Hall (2003): a free-trade agreement between the US and the EU.</summary>
internal static class GsimExample
{
    public static readonly string[] Regions = ["US", "JP", "EU", "RW"];

    public static readonly double[] Trade =
    [
        0, 50, 200, 300,
        500, 0, 150, 200,
        300, 100, 200, 200,
        50, 100, 110, 20,
    ];

    public static readonly double[] Before =
    [
        1.0, 1.21, 1.41, 1.22,
        1.37, 1.0, 1.31, 1.23,
        1.32, 1.36, 1.0, 1.18,
        1.57, 1.41, 1.25, 1.15,
    ];

    public static double[] After
    {
        get
        {
            var after = (double[])Before.Clone();
            after[2] = 1.0;
            after[8] = 1.0;
            return after;
        }
    }

    public static ArmingtonMarket Market(double adjustment = 1.0) =>
        new("goods", Regions, Trade, Before, MarketElasticities.Uniform(4, 5.0, -1.25, 1.5, adjustment));
}
