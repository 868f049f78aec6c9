using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Model.Market;

namespace NegotiationSim.Model.Tests.Trade;

/// <summary>Laws that every cleared market obeys, checked on random markets with the equations written out again.</summary>
public class MarketLawTests
{
    [Fact]
    public void Zero_shock_leaves_every_hat_at_one() => ForMarkets(40, 200, seed =>
    {
        var market = new RandomMarket(seed, 200).Market;
        var outcome = Clear(market, new MarketConditions());
        for (var i = 0; i < market.Count; i++)
        {
            Near(1.0, outcome.Price[i], 1e-10);
            Near(1.0, outcome.CompositePrice[i], 1e-10);
            Near(1.0, outcome.Quantity[i], 1e-10);
        }
    });

    [Fact]
    public void Markets_clear_in_the_equations_written_out_again() => ForMarkets(40, 200, seed =>
    {
        var random = new RandomMarket(seed, 200, uniform: seed % 2 == 0);
        var conditions = random.Shock();
        RequireEquations(random.Market, conditions, Clear(random.Market, conditions));
    });

    [Fact]
    public void Receipts_tariffs_and_wedges_add_up_to_expenditure() => ForMarkets(40, 120, seed =>
    {
        var random = new RandomMarket(seed, 120);
        var conditions = random.Shock();
        conditions.Supply = new CappedSupply?[random.Count];
        conditions.Supply[0] = new CappedSupply(0.5, 0.1);
        var outcome = Clear(random.Market, conditions);
        var spending = outcome.Spending.Sum();
        var income = outcome.Receipts.Sum() + outcome.TariffRevenue.Sum() + outcome.WedgeIncome.Sum() + outcome.Rent.Sum();
        Near(1.0, income / spending, 1e-11);
    });

    [Fact]
    public void Scaling_costs_and_other_prices_scales_all_prices() => ForMarkets(30, 100, seed =>
    {
        var random = new RandomMarket(seed, 100);
        var conditions = random.Shock();
        var first = (double[])Clear(random.Market, conditions).Price.Clone();
        for (var i = 0; i < random.Count; i++)
        {
            conditions.Cost![i] *= 3.0;
            conditions.OtherPrices![i] *= 3.0;
        }

        var second = Clear(random.Market, conditions);
        for (var i = 0; i < random.Count; i++)
            if (first[i] > 0.0 && random.Market.Sales[i] > 0.0) Near(3.0, second.Price[i] / first[i], 1e-10);
    });

    [Fact]
    public void Small_shocks_have_the_effects_of_the_linear_market() => ForMarkets(30, 60, seed =>
    {
        var random = new RandomMarket(seed, 60);
        var market = random.Market;
        const double small = 1e-6;
        var tariff = new double[random.Count * random.Count];
        for (var k = 0; k < tariff.Length; k++) tariff[k] = market.BaseTariff[k] * (1.0 + small * random.Uniform());
        var linear = LinearMarket.Solve(market, tariff);
        var effects = PolicyMarket.Solve(market, new MarketConditions { Tariff = tariff });
        for (var i = 0; i < random.Count; i++)
        {
            Near(linear.PriceChange[i], effects.PriceChange[i], 1e-4 * small);
            Near(linear.CompositePriceChange[i], effects.CompositePriceChange[i], 1e-4 * small);
            Near(linear.NetWelfare[i], effects.NetWelfare[i], 1e-4 * small * (market.Sales[i] + market.Expenditure[i]));
        }
    });

    [Fact]
    public void A_prohibitive_tariff_has_the_prices_of_a_ban() => ForMarkets(30, 60, seed =>
    {
        var random = new RandomMarket(seed, 60);
        var n = random.Count;
        var tariff = (double[])random.Market.BaseTariff.Clone();
        var gate = random.Draw(n * n, () => 1.0);
        for (var k = 0; k < n * n; k++)
        {
            if (k / n == k % n || random.Uniform() > 0.2) continue;
            tariff[k] = 1e25;
            gate[k] = 0.0;
        }

        var taxed = (double[])Clear(random.Market, new MarketConditions { Tariff = tariff }).Price.Clone();
        var banned = Clear(random.Market, new MarketConditions { Gate = gate });
        for (var i = 0; i < n; i++)
            if (banned.Price[i] > 0.0) Near(1.0, taxed[i] / banned.Price[i], 1e-9);
    });

    private static void RequireEquations(ArmingtonMarket market, MarketConditions c, MarketOutcome outcome)
    {
        var n = market.Count;
        var e = market.Elasticities;
        var received = new double[n];
        for (var j = 0; j < n; j++)
        {
            var sum = 0.0;
            for (var i = 0; i < n; i++) sum += Weight(i, j);
            var spends = sum > 0.0 ? market.Expenditure[j] : 0.0;
            var composite = Math.Pow(sum, 1.0 / (1.0 - e.Substitution[j]));
            if (spends > 0.0)
            {
                Near(1.0, outcome.CompositePrice[j] / composite, 1e-10);
                spends *= c.Income![j] * c.OtherPrices![j] * Math.Pow(composite / c.OtherPrices[j], 1.0 + e.Demand[j]);
                Near(1.0, outcome.Spending[j] / spends, 1e-10);
            }

            var shares = 0.0;
            for (var i = 0; i < n; i++)
            {
                var cell = i * n + j;
                var value = spends > 0.0 ? Weight(i, j) / sum * spends / (c.Tariff![cell] * c.Wedge![cell]) : 0.0;
                Near(value, outcome.Value[cell], 1e-9 * value);
                received[i] += value;
                if (spends > 0.0) shares += outcome.Value[cell] * c.Tariff![cell] * c.Wedge![cell] / spends;
            }

            if (spends > 0.0) Near(1.0, shares, 1e-10);
        }

        for (var i = 0; i < n; i++)
        {
            if (market.Sales[i] == 0.0 || received[i] == 0.0) continue;
            var quantity = c.Capacity![i] * Math.Pow(outcome.Price[i] / c.Cost![i], e.Supply[i]);
            Near(1.0, outcome.Quantity[i] / quantity, 1e-10);
            Near(0.0, (outcome.Price[i] * quantity * market.Sales[i] - received[i]) / market.Sales[i],
                1e-11 * Math.Max(1.0, received[i] / market.Sales[i]));
        }

        double Weight(int i, int j)
        {
            var cell = i * n + j;
            if (market.Share[cell] == 0.0 || c.Gate![cell] == 0.0 || outcome.Price[i] == 0.0) return 0.0;
            var price = outcome.Price[i] * c.Tariff![cell] * c.Wedge![cell] / market.BaseTariff[cell] * c.Iceberg![cell];
            return market.Share[cell] * c.Gate[cell] * Math.Pow(price, 1.0 - e.Substitution[j]);
        }
    }

    private static MarketOutcome Clear(ArmingtonMarket market, MarketConditions conditions) =>
        new MarketMonth(market, new MarketWorkspace(market.Count)).Clear(conditions);

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.InRange(actual, expected - tolerance, expected + tolerance);

    private static void ForMarkets(int trials, int largest, Action<int> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(trials).WithReplay(2003, (ulong)(largest | 1)),
            Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), law));
}
