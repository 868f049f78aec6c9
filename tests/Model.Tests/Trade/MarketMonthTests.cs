using NegotiationSim.Model.Trade;

namespace NegotiationSim.Model.Tests.Trade;

public class MarketMonthTests
{
    [Fact]
    public void MarketMonth_gives_the_non_linear_prices_of_the_GSIM_example()
    {
        var outcome = Start(GsimExample.Market()).Clear(new MarketConditions { Tariff = GsimExample.After });

        double[] expected = [0.12645993, -0.03229041, 0.07932931, -0.0173264];
        for (var i = 0; i < 4; i++) Near(expected[i], outcome.Price[i] - 1.0, 1e-7);
        Assert.InRange(outcome.Residual, 0.0, 1e-12);
    }

    [Fact]
    public void Two_countries_with_fixed_supply_and_unit_demand_have_a_closed_form()
    {
        // Spending is fixed at 100 in each (η near -1), supply at 60 and 140; σ = 2. With no home sales country 1 sells
        // all to 2: p = E/(T Y), whatever else happens.
        var market = new ArmingtonMarket("goods", ["A", "B"], [0, 60, 140, 0], [1, 1, 1, 1],
            MarketElasticities.Uniform(2, 2.0, -1.0, 0.0));

        var outcome = Start(market).Clear(new MarketConditions { Tariff = [1, 1.25, 1.6, 1] });

        Near(1.0 / 1.25, outcome.Price[0], 1e-11);
        Near(1.0 / 1.6, outcome.Price[1], 1e-11);
        Near(12.0, outcome.TariffRevenue[1], 1e-9);
    }

    [Fact]
    public void With_slow_sourcing_the_first_month_moves_less_and_time_brings_the_static_market()
    {
        var conditions = new MarketConditions { Tariff = GsimExample.After };
        var target = Start(GsimExample.Market()).Clear(conditions);
        var month = Start(GsimExample.Market(adjustment: 0.1));

        var first = month.Clear(conditions).Value[8];
        var previous = first;
        for (var t = 0; t < 400; t++)
        {
            var now = month.Clear(conditions).Value[8];
            Assert.True(now >= previous * (1.0 - 1e-11));
            previous = now;
        }

        Assert.InRange(first, 301.0, 0.75 * target.Value[8]);
        for (var i = 0; i < 4; i++) Near(target.Price[i], month.Outcome.Price[i], 1e-9);
        for (var k = 0; k < 16; k++) Near(target.Value[k], month.Outcome.Value[k], 1e-6);
    }

    [Fact]
    public void A_lifted_ban_finds_the_pair_where_it_left_it_and_recovers()
    {
        var month = Start(GsimExample.Market(adjustment: 0.15));
        var gate = Open();
        gate[4] = 0.0;
        var conditions = new MarketConditions { Gate = gate };
        var before = month.State.LogSourcing[4];
        for (var t = 0; t < 24; t++) month.Clear(conditions);

        Assert.Equal(0.0, month.Outcome.Value[4]);
        Assert.Equal(before, month.State.LogSourcing[4]);
        Near(1.0, Sum(month.State, 0), 1e-12);

        gate[4] = 1.0;
        var atOnce = month.Clear(conditions).Value[4];
        for (var t = 0; t < 600; t++) month.Clear(conditions);

        Assert.InRange(atOnce, 100.0, 600.0);
        Near(500.0, month.Outcome.Value[4], 1e-6);
        for (var i = 0; i < 4; i++) Near(1.0, month.Outcome.Price[i], 1e-10);
    }

    [Fact]
    public void Half_open_gates_do_not_drift_into_sourcing()
    {
        var month = Start(GsimExample.Market(adjustment: 0.5));
        var gate = Open();
        gate[4] = 0.5;
        for (var t = 0; t < 300; t++) month.Clear(new MarketConditions { Gate = gate });
        var target = Start(GsimExample.Market()).Clear(new MarketConditions { Gate = gate });

        for (var k = 0; k < 16; k++) Near(target.Value[k], month.Outcome.Value[k], 1e-6);
    }

    [Fact]
    public void An_exporter_without_outlet_has_price_and_quantity_zero_until_one_opens()
    {
        var month = Start(GsimExample.Market(adjustment: 0.2));
        var gate = Open();
        for (var j = 0; j < 4; j++) gate[j] = 0.0;
        var conditions = new MarketConditions { Gate = gate };

        month.Clear(conditions);
        Assert.Equal(0.0, month.Outcome.Price[0]);
        Assert.Equal(0.0, month.Outcome.Quantity[0]);
        Assert.Equal(0.0, month.Outcome.Receipts[0]);

        month.Clear(new MarketConditions());
        Assert.True(month.Outcome.Price[0] > 0.5);
    }

    [Fact]
    public void A_cut_off_importer_spends_nothing_if_demand_is_elastic_and_is_an_error_else()
    {
        var gate = Open();
        for (var i = 0; i < 4; i++) gate[i * 4] = 0.0;
        var conditions = new MarketConditions { Gate = gate, Period = "2022-03" };

        var outcome = Start(GsimExample.Market()).Clear(conditions);
        Assert.Equal(0.0, outcome.Spending[0]);
        Assert.Equal(double.PositiveInfinity, outcome.CompositePrice[0]);
        Near(-1159.5 / 0.25, MarketWelfare.ConsumerSurplus(GsimExample.Market(), conditions, outcome, 0), 1e-9);

        var inelastic = new ArmingtonMarket("wheat", GsimExample.Regions, GsimExample.Trade, GsimExample.Before,
            MarketElasticities.Uniform(4, 5.0, -0.5, 1.5));
        var fault = Assert.Throws<MarketException>(() => Start(inelastic).Clear(conditions));
        Assert.Equal(MarketFault.CutOffImporter, fault.Fault);
        Assert.Contains("wheat in 2022-03: US is cut off", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resumed_month_has_the_same_bits()
    {
        var random = new RandomMarket(41, 40, adjustment: 0.15);
        var whole = Start(random.Market);
        var months = Enumerable.Range(0, 6).Select(_ => random.Shock()).ToArray();
        for (var t = 0; t < 3; t++) whole.Clear(months[t]);
        var resumed = Start(random.Market);
        resumed.State.CopyFrom(whole.State);
        for (var t = 3; t < 6; t++)
        {
            whole.Clear(months[t]);
            resumed.Clear(months[t]);
        }

        Assert.Equal(whole.Outcome.Value, resumed.Outcome.Value);
        Assert.Equal(whole.State.LogPrice, resumed.State.LogPrice);
        Assert.Equal(whole.State.LogSourcing, resumed.State.LogSourcing);
    }

    private static MarketMonth Start(ArmingtonMarket market) => new(market, new MarketWorkspace(market.Count));

    private static double[] Open() => [.. Enumerable.Repeat(1.0, 16)];

    private static double Sum(MarketState state, int importer)
    {
        var sum = 0.0;
        for (var i = 0; i < 4; i++) sum += Math.Exp(state.LogSourcing[i * 4 + importer]);
        return sum;
    }

    private static void Near(double expected, double actual, double tolerance) => Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
