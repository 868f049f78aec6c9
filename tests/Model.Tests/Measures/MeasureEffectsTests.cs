using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Measures;

public class MeasureEffectsTests
{
    private const int N = 5;

    private static MeasureEffects After(int month, params Measure[] measures)
    {
        var scenario = Scenario(measures);
        var effects = new MeasureEffects(scenario);
        var states = MeasureScript.Advance(scenario, [.. scenario.Measures.Select(MeasureState.Absent)], 2, []);
        for (var m = 3; m <= month; m++) states = MeasureScript.Advance(scenario, states, m, []);
        effects.Update(states.AsSpan(), month);
        return effects;
    }

    [Fact]
    public void Measures_on_one_pair_combine_as_what_each_leaves_open()
    {
        var half = Ban(Instrument.ExportControl, 2) with { Enforcement = 0.5 };
        var effects = After(4, half, half with { Id = "second" });
        Assert.Equal(0.25, effects.Legal(0)![Sender * N + Target], 12);
        Assert.Equal(1, effects.Legal(0)![Target * N + Sender]);
    }

    [Fact]
    public void A_carve_out_exempts_its_share_of_what_is_covered()
    {
        var ban = Ban(Instrument.ImportBan, 2, goods: [new Good(1, 0.8)]) with
        {
            CarveOuts = [new CarveOut("medical", "Medical", 1, 0.5, LegalForm.Licence, new Span(4, 6))],
        };
        var pair = Target * N + Sender;
        Assert.Equal(1 - 0.8, After(3, ban).Legal(1)![pair], 12);
        Assert.Equal(1 - (0.8 * 0.5), After(4, ban).Legal(1)![pair], 12);
        Assert.Equal(1 - 0.8, After(6, ban).Legal(1)![pair], 12);
        Assert.Null(After(4, ban).Legal(0));
    }

    [Fact]
    public void A_licence_for_a_good_spares_its_payments_alone_and_one_for_a_bank_spares_all()
    {
        var cutOff = Ban(Instrument.BankCutOff, 2, rate: 0.4) with
        {
            CarveOuts = [new CarveOut("energy", "Energy", 0, 1, LegalForm.Licence, new Span(4, 6)),
                new CarveOut("bank", "A bank", -1, 0.25, LegalForm.Licence, new Span(5, 6))],
        };
        Assert.Equal((0.4, 0.4), (After(3, cutOff).ListedFor(0, Target), After(3, cutOff).ListedFor(1, Target)));
        Assert.Equal((0, 0.4), (After(4, cutOff).ListedFor(0, Target), After(4, cutOff).ListedFor(1, Target)));
        Assert.Equal(0.3, After(5, cutOff).ListedFor(1, Target), 12);

        double[] traded = [.. World.Flows.Select(f =>
            Enumerable.Range(0, N).Where(j => j != Target).Sum(j => f[Target * N + j] + f[j * N + Target]))];
        Assert.Equal(0.4 * traded[1] / traded.Sum(), After(4, cutOff).Listed[Target], 12);
    }

    [Fact]
    public void A_wind_down_lets_contracts_be_fulfilled_and_buyers_stock_up()
    {
        var ban = Ban(Instrument.ImportBan, 2) with { WindDownMonths = 2 };
        var pair = Target * N + Sender;
        Assert.Equal(0.9, After(2, ban).Legal(0)![pair], 12);
        Assert.True(After(2, ban).Stockpiling(pair));
        Assert.Equal(0, After(4, ban).Legal(0)![pair], 12);
        Assert.False(After(4, ban).Stockpiling(pair));
    }

    [Fact]
    public void A_licence_for_one_bank_takes_its_share_out_of_the_cut_off()
    {
        var cut = Ban(Instrument.BankCutOff, 2, rate: 0.8) with
        {
            CarveOuts = [new CarveOut("bank", "One bank", -1, 0.25, LegalForm.Licence, new Span(3, 9))],
        };
        Assert.Equal(0.8, After(2, cut).Listed[Target], 12);
        Assert.Equal(0.6, After(3, cut).Listed[Target], 12);
    }

    [Fact]
    public void A_measure_that_has_ended_does_nothing() =>
        Assert.False(After(8, Ban(Instrument.ImportBan, 2, 5)).IsTarget[Target]);

    [Fact]
    public void The_lowest_cap_counts()
    {
        var scenario = Scenario(Ban(Instrument.PriceCap, 2, rate: 60), Ban(Instrument.PriceCap, 2, rate: 47.6) with { Id = "lower" });
        var states = MeasureScript.Advance(scenario, [.. scenario.Measures.Select(MeasureState.Absent)], 2, []);
        Assert.Equal(47.6, new MeasureEffects(scenario).Cap(0, Target, states.AsSpan()));
        Assert.Equal(0, new MeasureEffects(scenario).Cap(0, Other, states.AsSpan()));
    }

    [Fact]
    public void A_state_that_answers_many_is_the_principal_target_and_they_are_not()
    {
        var many = Ban(Instrument.ImportBan, 2) with { Senders = [Sender, Other, Far] };
        var answer = Ban(Instrument.ImportBan, 2) with { Id = "answer", Senders = [Target], Targets = [Sender, Other, Far] };
        var effects = After(3, many, answer);
        Assert.True(effects.IsTarget[Sender]);
        Assert.Equal([false, true, false, false, false], effects.IsPrincipal);
        Assert.Equal([true, true, false, false, false],
            After(3, Ban(Instrument.ImportBan, 2), answer with { Targets = [Sender] }).IsPrincipal);
    }

    [Fact]
    public void A_tariff_makes_no_principal_target_beside_one_whom_more_restrict()
    {
        var many = Ban(Instrument.ImportBan, 2) with { Senders = [Sender, Far] };
        var tariff = Ban(Instrument.Tariff, 2, rate: 0.1) with { Id = "tariff", Targets = [Other] };
        Assert.Equal([false, true, false, false, false], After(3, many, tariff).IsPrincipal);
        Assert.True(After(3, tariff).IsPrincipal[Other]);
    }

    [Fact]
    public void Buyers_buy_ahead_of_an_announced_tariff_and_live_on_the_stock_as_long_also_where_it_spared_somebody()
    {
        var pair = Target * N + Sender;
        foreach (var enforcement in new[] { 1, 0 })
        {
            var tariff = Ban(Instrument.Tariff, 5, rate: 0.1) with { Announced = 3, Enforcement = enforcement };
            Assert.Equal([null, 0.3, 0.3, -0.3, -0.3, null], Enumerable.Range(2, 6).Select(month => Ahead(month, tariff, 3)?[pair]));
            Assert.Null(Ahead(4, tariff, 0));
        }
    }

    /// <summary>Purchases ahead in a month where a unit of tariff moves a share of the flow; rounded, null where nobody buys
    /// ahead.</summary>
    private static double[]? Ahead(int month, Measure tariff, double share)
    {
        var plain = Scenario(tariff);
        var scenario = plain with
        {
            Parameters = plain.Parameters with { Gates = plain.Parameters.Gates with { Ahead = share } },
        };
        var effects = new MeasureEffects(scenario);
        var states = MeasureScript.Advance(scenario, [.. scenario.Measures.Select(MeasureState.Absent)], 2, []);
        for (var m = 3; m <= month; m++) states = MeasureScript.Advance(scenario, states, m, []);
        effects.Update(states.AsSpan(), month);
        return effects.Ahead(0)?.Select(a => Math.Round(a, 12)).ToArray();
    }
}
