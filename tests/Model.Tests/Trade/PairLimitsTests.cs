using NegotiationSim.Model.Trade;

namespace NegotiationSim.Model.Tests.Trade;

public class PairLimitsTests
{
    [Fact]
    public void A_quota_that_does_not_bind_changes_nothing()
    {
        var conditions = new MarketConditions { Tariff = GsimExample.After };
        var free = PolicyMarket.Solve(GsimExample.Market(), conditions);
        var quota = Limits(16);
        quota[8] = 10_000.0;

        var limited = PolicyMarket.Solve(GsimExample.Market(), conditions, new PairLimits(quota));

        for (var i = 0; i < 4; i++)
        {
            Near(free.PriceChange[i], limited.PriceChange[i], 1e-11);
            Near(free.NetWelfare[i], limited.NetWelfare[i], 1e-8);
            Assert.Equal(0.0, limited.Rent[i]);
        }
    }

    [Fact]
    public void A_binding_quota_equals_the_tariff_that_cuts_trade_as_much()
    {
        var conditions = new MarketConditions { Tariff = GsimExample.After };
        var quota = Limits(16);
        quota[8] = 400.0;
        var limited = PolicyMarket.Solve(GsimExample.Market(), conditions, new PairLimits(quota));
        Near(400.0, Quantity(limited, 8, 2), 1e-9);

        var factor = 1.0 + limited.Rent[0] / limited.TradeAfter[8];
        var tariff = GsimExample.After;
        tariff[8] *= factor;
        var taxed = PolicyMarket.Solve(GsimExample.Market(), new MarketConditions { Tariff = tariff });

        Assert.True(factor > 1.05);
        for (var i = 0; i < 4; i++)
        {
            Near(taxed.PriceChange[i], limited.PriceChange[i], 1e-10);
            Near(taxed.NetWelfare[i], limited.NetWelfare[i], 1e-8);
        }
    }

    [Fact]
    public void A_cap_on_every_buyer_holds_the_price_and_supply_goes_down_its_curve()
    {
        var caps = Limits(16);
        for (var j = 0; j < 4; j++) caps[j] = 1.05;

        var limited = PolicyMarket.Solve(GsimExample.Market(), new MarketConditions { Tariff = GsimExample.After }, new PairLimits(PriceCap: caps));

        Near(0.05, limited.PriceChange[0], 1e-12);
        var sold = 0.0;
        for (var j = 0; j < 4; j++) sold += Quantity(limited, j, 0);
        Near(550.0 * Math.Pow(1.05, 1.5), sold, 1e-8);
        Assert.All(new[] { 1, 2, 3 }, j => Assert.True(limited.Rent[j] > 0.0));
    }

    [Fact]
    public void A_capped_buyer_gets_nothing_when_others_pay_more_than_the_cap()
    {
        var caps = Limits(16);
        caps[1] = 0.5;
        var conditions = new MarketConditions { Tariff = GsimExample.After };

        var limited = PolicyMarket.Solve(GsimExample.Market(), conditions, new PairLimits(PriceCap: caps));
        conditions.Gate = [.. Enumerable.Repeat(1.0, 16)];
        conditions.Gate[1] = 0.0;
        var banned = PolicyMarket.Solve(GsimExample.Market(), conditions);

        Near(0.0, limited.TradeAfter[1], 1e-15);
        for (var i = 0; i < 4; i++) Near(banned.PriceChange[i], limited.PriceChange[i], 1e-11);
    }

    private static double Quantity(MarketEffects effects, int cell, int exporter) => effects.TradeAfter[cell] / (1.0 + effects.PriceChange[exporter]);

    private static double[] Limits(int count) => [.. Enumerable.Repeat(double.PositiveInfinity, count)];

    private static void Near(double expected, double actual, double tolerance) => Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
