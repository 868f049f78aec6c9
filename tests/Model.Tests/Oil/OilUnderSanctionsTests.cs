using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Oil;

public class OilUnderSanctionsTests
{
    private const double Recorded = 70;
    private const int N = 5;

    [Fact]
    public async Task A_closed_market_moves_the_discount_which_falls_as_buyers_adapt()
    {
        var records = await Run(Near(Ban(Instrument.ImportBan, 2)));
        Assert.Equal(0, Discount(records[1]), 9);
        Assert.True(Discount(records[3]) > 0.01, $"{Discount(records[3])}");
        Assert.True(Discount(records[23]) < 0.7 * Discount(records[3]),
            $"{Discount(records[3])} in month 3, {Discount(records[23])} in month 23");
    }

    [Fact]
    public async Task A_cap_moves_the_discount_without_a_closed_market_by_how_firmly_it_is_enforced()
    {
        var firm = await Run(Near(Ban(Instrument.PriceCap, 2, rate: 40)));
        var loose = await Run(Near(Ban(Instrument.PriceCap, 2, rate: 40) with { Enforcement = 0.4 }));
        var none = await Run(Near(Ban(Instrument.PriceCap, 2, rate: 40) with { Enforcement = 0 }));
        Assert.True(Discount(firm[4]) > Discount(loose[4]) + 0.05 && Discount(loose[4]) > Discount(none[4]) + 0.05,
            $"{Discount(firm[4])}, {Discount(loose[4])}, {Discount(none[4])}");
        Assert.Equal(0, Discount(none[4]), 6);
        Assert.True(firm[4].Trade.Commodities[0].Haul.IsEmpty);
    }

    [Fact]
    public async Task A_quote_at_the_port_lies_below_what_is_realised_until_ships_have_come()
    {
        var records = await Run(Near(Ban(Instrument.ImportBan, 2)));
        var (early, late) = (records[4].Trade.Commodities[0].Haul[Target], records[23].Trade.Commodities[0].Haul[Target]);
        Assert.True(early > 1.5 * late && late > 0, $"{early} and {late}");
        Assert.Equal(0, records[4].Trade.Commodities[0].Haul[Other]);
    }

    [Fact]
    public async Task A_buyer_who_bought_next_to_nothing_comes_for_a_near_homogeneous_good()
    {
        var scenario = Near(Ban(Instrument.ImportBan, 2));
        var records = await Run(scenario);
        var shut = await Run(scenario with { Parameters = scenario.Parameters with { Oil = scenario.Parameters.Oil with { Latent = 0 } } });
        Assert.True(Bought(records[1]) < 0.02);
        Assert.True(Bought(records[23]) > 0.1 && Bought(records[23]) > 3 * Bought(shut[23]),
            $"{Bought(records[23])} against {Bought(shut[23])}");
    }

    [Fact]
    public async Task The_search_for_outlets_of_other_goods_leaves_a_near_homogeneous_one_alone()
    {
        var scenario = Near(Ban(Instrument.ImportBan, 2, goods: [new Good(0, 1)]));
        var without = scenario with
        {
            Parameters = scenario.Parameters
            with
            { Substitution = scenario.Parameters.Substitution with { Outlets = 0 } }
        };
        var (on, off) = (await Run(scenario), await Run(without));
        Assert.Equal(on[^1].Trade.Commodities[0].Origin.ToArray(), off[^1].Trade.Commodities[0].Origin.ToArray());
    }

    /// <summary>
    /// The small world with oil of one grade, a recorded price, and a bystander who buys a thousandth of it from the target.
    /// </summary>
    private static ResolvedScenario Near(Measure measure)
    {
        var oil = World.Commodities[0] with { Sigma = 30, Eta = -0.13, Psi = 0.11, Lambda = 0.16 };
        var flows = World.Flows[0].SetItem(Target * N + Far, 20);
        return Scenario(measure) with
        {
            World = World with { Commodities = World.Commodities.SetItem(0, oil), Flows = World.Flows.SetItem(0, flows) },
            Benchmarks = [new Benchmark(0, "test", "USD", Recorded, 1, [.. Enumerable.Repeat(Recorded, 24)], [], [Target])],
        };
    }

    private static double Discount(MonthRecord record) =>
        1 - (record.Trade.Commodities[0].Price[Target] * Recorded / record.Trade.Commodities[0].Benchmark);

    private static double Bought(MonthRecord record)
    {
        var flows = record.Trade.Commodities[0].Origin;
        return flows[Target * N + Far] / Enumerable.Range(0, N).Where(i => i != Far).Sum(i => flows[i * N + Far]);
    }
}
