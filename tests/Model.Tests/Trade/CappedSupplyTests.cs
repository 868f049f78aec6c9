using NegotiationSim.Model.Market;

namespace NegotiationSim.Model.Tests.Trade;

/// <summary>The exporter-wide cap: Q = max(min(K, Q(p)), Q(cap)), up to K at p, the rest at the cap.</summary>
public class CappedSupplyTests
{
    private const double Cap = 1.05;

    [Fact]
    public void A_cap_above_the_clearing_price_changes_nothing()
    {
        var free = Clear(null).Price[0];
        Assert.Equal(free, Clear(new CappedSupply(1.2, 0.0)).Price[0]);
    }

    [Fact]
    public void Without_shadow_capacity_everything_sells_at_the_cap_and_buyers_keep_the_rest()
    {
        var outcome = Clear(new CappedSupply(Cap, 0.0));

        Near(Math.Pow(Cap, 1.5), outcome.Quantity[0], 1e-12);
        Near(1.0, outcome.CappedShare[0], 1e-15);
        Near(550.0 * Cap * outcome.Quantity[0], outcome.Receipts[0], 1e-9);
        Assert.True(outcome.Price[0] > Cap);
        Near(550.0 * (outcome.Price[0] - Cap) * outcome.Quantity[0], outcome.Rent[1] + outcome.Rent[2] + outcome.Rent[3], 1e-9);
    }

    [Fact]
    public void Shadow_capacity_below_supply_at_the_cap_sells_at_the_market_price()
    {
        var outcome = Clear(new CappedSupply(Cap, 0.4));

        Near(Math.Pow(Cap, 1.5), outcome.Quantity[0], 1e-12);
        Near(1.0 - 0.4 / outcome.Quantity[0], outcome.CappedShare[0], 1e-12);
        Near(550.0 * (0.4 * outcome.Price[0] + (outcome.Quantity[0] - 0.4) * Cap), outcome.Receipts[0], 1e-9);
    }

    [Fact]
    public void Shadow_capacity_above_supply_at_the_cap_sells_all_of_itself_at_the_market_price()
    {
        var outcome = Clear(new CappedSupply(Cap, 1.1));

        Near(1.1, outcome.Quantity[0], 1e-12);
        Assert.Equal(0.0, outcome.CappedShare[0]);
        Assert.InRange(outcome.Price[0], Cap, 1.2);
    }

    [Fact]
    public void Ample_shadow_capacity_makes_the_cap_toothless() =>
        Near(Clear(null).Price[0], Clear(new CappedSupply(Cap, 5.0)).Price[0], 1e-11);

    private static MarketOutcome Clear(CappedSupply? cap) =>
        new MarketMonth(GsimExample.Market(), new MarketWorkspace(4)).Clear(
            new MarketConditions { Tariff = GsimExample.After, Supply = [cap, null, null, null] });

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
