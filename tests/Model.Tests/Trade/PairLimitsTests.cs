using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Model.Market;

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

        var limited = PolicyMarket.Solve(GsimExample.Market(), new MarketConditions { Tariff = GsimExample.After },
            new PairLimits(PriceCap: caps));

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

    [Fact]
    public void Rent_and_slack_are_complements_on_random_markets() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(5, 7),
            Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed => RequireCleared(seed, 0.2)));

    /// <summary>Fixed supply with every outlet bound at the base; buyers priced out slowly; paths of smooth markets that fold.</summary>
    [Theory]
    [InlineData(188, 0.2)]
    [InlineData(734, 0.2)]
    [InlineData(1402, 0.2)]
    [InlineData(973, 0.5)]
    public void Hard_limits_still_clear(int seed, double limited) => RequireCleared(seed, limited);

    /// <summary>
    /// Path after path of smooth markets is followed to its fold in ever smaller steps, which takes 42,028 evaluations of the equations.
    /// </summary>
    [Fact]
    [Trait("Length", "Long")]
    public void A_market_whose_paths_fold_again_and_again_still_clears() => RequireCleared(seed: 2136, limited: 0.2);

    private static void RequireCleared(int seed, double limited)
    {
        var random = new RandomMarket(seed, seed % 10 == 0 ? 120 : 30);
        var (market, n) = (random.Market, random.Count);
        var quota = Limits(n * n);
        var cap = Limits(n * n);
        for (var cell = 0; cell < n * n; cell++)
        {
            if (random.Uniform() < limited && cell / n != cell % n) quota[cell] = market.Trade[cell] * 1.5 * random.Uniform();
            if (random.Uniform() < limited) cap[cell] = 0.7 + 0.6 * random.Uniform();
        }

        var conditions = random.Shock();
        MarketEffects effects;
        try
        {
            effects = PolicyMarket.Solve(market, conditions, new PairLimits(quota, cap));
        }
        catch (MarketException fault) when (fault.Fault != MarketFault.NotCleared)
        {
            return; // A market without a solution was recognised as such.
        }

        Assert.InRange(effects.Residual, 0.0, 1e-12);
        for (var j = 0; j < n; j++) RequireComplements(market, conditions, effects, quota, cap, j);
    }

    // From prices and flows alone: each open pair's shadow price over its duty-paid price, read off the demand system.
    private static void RequireComplements(ArmingtonMarket market, MarketConditions c, MarketEffects effects, double[] quota, double[] cap,
        int j)
    {
        var n = market.Count;
        var sigma = market.Elasticities.Substitution[j];
        var composite = 1.0 + effects.CompositePriceChange[j];
        var spending = market.Expenditure[j] * c.Income![j] * c.OtherPrices![j]
            * Math.Pow(composite / c.OtherPrices[j], 1.0 + market.Elasticities.Demand[j]);
        var rents = 0.0;
        for (var i = 0; i < n; i++)
        {
            var cell = i * n + j;
            var price = 1.0 + effects.PriceChange[i];
            if (market.Trade[cell] == 0.0 || price == 0.0 || double.IsInfinity(composite)) continue;
            var quantity = effects.TradeAfter[cell] / price;
            Assert.True(quantity <= quota[cell] + 1e-9 * market.Trade[cell]);
            if (c.Gate![cell] == 0.0 || quota[cell] == 0.0) continue;
            // value T rent = K (p T d rent)^(1-σ) P^(σ-1) E  =>  rent^-σ
            var ratio = c.Tariff![cell] * c.Wedge![cell] / market.BaseTariff[cell] * c.Iceberg![cell];
            var free = market.Share[cell] * c.Gate[cell] * Math.Pow(price * ratio / composite, 1.0 - sigma) * spending;
            var paid = effects.TradeAfter[cell] * c.Tariff[cell] * c.Wedge[cell];
            if (paid < 1e-13 * free && quantity < quota[cell] * (1.0 - 1e-8))
            {
                // Priced out, or rationed to next to nothing: only a cap does that.
                Assert.True(cap[cell] <= price * (1.0 + 1e-12));
                if (paid > 0.0) rents += paid * (Math.Pow(free / paid, 1.0 / sigma) - 1.0);
                continue;
            }

            Assert.True(price <= cap[cell] * (1.0 + 1e-12));
            var rent = Math.Pow(free / paid, 1.0 / sigma);
            Assert.InRange(rent, 1.0 - 1e-9, double.PositiveInfinity);
            if (rent > 1.0 + 1e-8)
                Assert.True(Math.Abs(quantity - quota[cell]) < 1e-8 * quota[cell] || Math.Abs(price / cap[cell] - 1.0) < 1e-11);
            rents += paid * (rent - 1.0);
        }

        Near(rents, effects.Rent[j], 1e-6 * (spending + 1e-300));
    }

    private static double Quantity(MarketEffects effects, int cell, int exporter) =>
        effects.TradeAfter[cell] / (1.0 + effects.PriceChange[exporter]);

    private static double[] Limits(int count) => [.. Enumerable.Repeat(double.PositiveInfinity, count)];

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
