using NegotiationSim.Model.Market;

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
    public void Demand_that_all_but_ends_has_its_price_however_low()
    {
        // At home alone E A p^(1+η) = Y p^(1+ψ): ln p = ln A / (ψ - η) = -98.7, and p^(1-σ) is beyond any double.
        var market = new ArmingtonMarket("goods", ["A", "B"], [60, 0, 0, 140], [1, 1, 1, 1],
            MarketElasticities.Uniform(2, 12.0, -0.25, 0.1, 0.3));

        var month = Start(market);
        var outcome = month.Clear(new MarketConditions { Income = [1e-15, 1.0] });

        Near(Math.Log(1e-15) / 0.35, Math.Log(outcome.Price[0]), 1e-9);
        Near(Math.Log(1e-15) / 0.35, Math.Log(outcome.CompositePrice[0]), 1e-9);
        Near(1.0, outcome.Price[1], 1e-12);
        Near(0.0, LogSourcing(month, 0, 0), 1e-9);
    }

    [Theory]
    [InlineData(true, 0.2)]
    [InlineData(true, 1.0)]
    [InlineData(false, 0.2)]
    public void Sums_importer_by_importer_are_the_sums_over_all(bool uniform, double adjustment)
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = new RandomMarket(seed, 9, uniform, adjustment);
            var (space, conditions, state) = (new MarketWorkspace(random.Count), random.Shock(), new MarketState(random.Market));
            for (var i = 0; i < random.Count; i++) state.Exporter[i] = uniform && adjustment < 1 ? 0.3 * i : 0.0;
            var weights = new PairWeights(random.Market, space);
            var equations = new MonthEquations(random.Market, space, weights);
            weights.Update(conditions, state);
            equations.Prepare(conditions, state);
            var x = new double[space.Stride];
            for (var i = 0; i < random.Count; i++) x[i] = 0.2 * (i % 3);
            var (quick, wide) = (Evaluate(false), Evaluate(true));
            for (var k = 0; k < quick.Length; k++) Near(quick[k], wide[k], 1e-11 * (1.0 + Math.Abs(quick[k])));

            double[] Evaluate(bool wide)
            {
                equations.Wide = wide;
                var (r, jacobian) = (new double[space.Stride], new double[random.Count * space.Stride]);
                equations.Residual(x, r, out _);
                equations.Jacobian(x, jacobian);
                return [.. r, .. jacobian];
            }
        }
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
        var before = LogSourcing(month, 1, 0);
        for (var t = 0; t < 24; t++) month.Clear(conditions);

        Assert.Equal(0.0, month.Outcome.Value[4]);
        Near(before, LogSourcing(month, 1, 0), 1e-13);
        Near(1.0, Sum(month, 0), 1e-12);

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
        Assert.Equal(whole.State.Exporter, resumed.State.Exporter);
        Assert.Equal(whole.State.Importer, resumed.State.Importer);
        Assert.Equal(whole.State.Apart.Values, resumed.State.Apart.Values);
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(1.0)]
    public void Sourcing_follows_its_law_cell_by_cell(double lambda)
    {
        // The law in full matrices, from the prices of the market: m, x and s of every pair, month by month.
        var random = new RandomMarket(7, 12, uniform: true, lambda);
        var (n, market) = (random.Count, random.Market);
        var (sigma, month) = (market.Elasticities.Substitution[0], Start(market));
        var m = (double[])market.Share.Clone();
        for (var t = 0; t < 9; t++)
        {
            var conditions = t % 3 == 2 ? new MarketConditions() : random.Shock();
            if (t == 4) conditions.Capacity![0] = 0;
            var outcome = month.Clear(conditions);
            for (var j = 0; j < n; j++)
            {
                var (weight, level, open, next) = (new double[n], new double[n], new double[n], new double[n]);
                for (var i = 0; i < n; i++)
                {
                    var c = i * n + j;
                    level[i] = (conditions.Tariff?[c] ?? market.BaseTariff[c]) * (conditions.Wedge?[c] ?? 1);
                    open[i] = outcome.Price[i] > 0 ? conditions.Gate?[c] ?? 1 : 0;
                    var x = outcome.Price[i] * level[i] / market.BaseTariff[c] * (conditions.Iceberg?[c] ?? 1);
                    next[i] = open[i] > 0 ? Math.Pow(m[c], 1 - lambda) * Math.Pow(market.Share[c] * Math.Pow(x, 1 - sigma), lambda) : 0;
                    weight[i] = open[i] * next[i];
                }

                var (all, moved, closed) = (weight.Sum(), next.Sum(),
                    Enumerable.Range(0, n).Where(i => open[i] == 0).Sum(i => m[i * n + j]));
                for (var i = 0; i < n; i++)
                {
                    var c = i * n + j;
                    if (all > 0) Near(1, (1e-9 + outcome.Value[c]) / (1e-9 + (weight[i] / all * outcome.Spending[j] / level[i])), 1e-9);
                    if (open[i] > 0 && moved > 0) m[c] = next[i] / moved * (1 - closed);
                    if (m[c] > 0 && lambda < 1) Near(Math.Log(m[c]), LogSourcing(month, i, j), 1e-9);
                }
            }
        }
    }

    [Fact]
    public void Listed_departures_are_the_same_as_departures_found()
    {
        var random = new RandomMarket(11, 30, uniform: true, 0.1);
        var n = random.Count;
        var (found, listed) = (Start(random.Market), Start(random.Market));
        for (var t = 0; t < 12; t++)
        {
            var shock = random.Shock();
            var few = Enumerable.Range(0, n * n).Where(_ => random.Uniform() < 0.1).ToArray();
            var elsewhere = random.Draw(n * n, () => random.Uniform());
            found.Clear(new MarketConditions
            {
                Tariff = Few(shock.Tariff!, random.Market.BaseTariff),
                Wedge = Few(shock.Wedge!, Ones()),
                Iceberg = Few(shock.Iceberg!, Ones()),
                Gate = Few(shock.Gate!, Ones())
            });
            listed.Clear(new MarketConditions
            {
                Apart = few,
                ApartCount = few.Length,
                Tariff = Few(shock.Tariff!, elsewhere),
                Wedge = Few(shock.Wedge!, elsewhere),
                Iceberg = Few(shock.Iceberg!, elsewhere),
                Gate = Few(shock.Gate!, elsewhere),
            });
            Assert.Equal(found.Outcome.Value, listed.Outcome.Value);
            Assert.Equal(found.Outcome.WedgeIncome, listed.Outcome.WedgeIncome);
            double[] Few(double[] there, double[] rest) =>
                [.. rest.Select((value, c) => Array.BinarySearch(few, c) >= 0 ? there[c] : value)];
        }

        double[] Ones() => [.. Enumerable.Repeat(1.0, n * n)];
    }

    [Theory]
    [InlineData(3, 0.4)]
    [InlineData(8, -0.5)]
    [InlineData(21, 1.1)]
    public void A_price_to_meet_is_met_by_the_factor_on_demand_that_it_names(int seed, double logPrice)
    {
        var random = new RandomMarket(seed, 30, uniform: true, 0.3);
        var conditions = random.Shock();
        var counts = Enumerable.Range(0, random.Count).Select(i => i != 1).ToArray();
        var met = Start(random.Market);
        var factor = met.Clear(conditions, new PriceGoal(counts, logPrice));

        var sold = Enumerable.Range(0, random.Count).Where(i => counts[i] && met.Outcome.Receipts[i] > 0).ToArray();
        var mean = sold.Sum(i => met.Outcome.Receipts[i]) / sold.Sum(i => met.Outcome.Receipts[i] / met.Outcome.Price[i]);
        Near(logPrice, Math.Log(mean), 1e-11);
        Assert.InRange(met.Outcome.Residual, 0.0, 1e-12);
        for (var j = 0; j < random.Count; j++) conditions.Income![j] *= factor;
        var plain = Start(random.Market).Clear(conditions);
        foreach (var i in sold) Near(1, plain.Price[i] / met.Outcome.Price[i], 1e-10);
    }

    private static MarketMonth Start(ArmingtonMarket market) => new(market, new MarketWorkspace(market.Count));

    private static double[] Open() => [.. Enumerable.Repeat(1.0, 16)];

    private static double LogSourcing(MarketMonth month, int exporter, int importer) =>
        month.State.LogSourcing(month.Market, exporter, importer);

    private static double Sum(MarketMonth month, int importer)
    {
        var sum = 0.0;
        for (var i = 0; i < 4; i++) sum += Math.Exp(LogSourcing(month, i, importer));
        return sum;
    }

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
