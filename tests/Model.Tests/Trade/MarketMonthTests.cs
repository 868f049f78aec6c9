using NegotiationSim.Model.Trade;

namespace NegotiationSim.Model.Tests.Trade;

public class MarketMonthTests
{
    [Fact]
    public void MarketMonth_gives_the_non_linear_prices_of_the_GSIM_example()
    {
        var month = new MarketMonth(GsimExample.Market(), new MarketWorkspace(4));

        var outcome = month.Clear(new MarketConditions { Tariff = GsimExample.After });

        double[] expected = [0.12645993, -0.03229041, 0.07932931, -0.0173264];
        for (var i = 0; i < 4; i++) Assert.InRange(outcome.Price[i] - 1.0, expected[i] - 1e-7, expected[i] + 1e-7);
        Assert.InRange(outcome.Residual, 0.0, 1e-12);
    }
}
