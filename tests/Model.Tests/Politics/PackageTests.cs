using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.DecidedWorld;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>
/// Measures come in packages. The oracle is the rule of the page: months 0, 2, 5, 8, 12 after the war began, by arithmetic on two
/// months and
/// half a month more with every package.
/// </summary>
public class PackageTests
{
    private static readonly Measure[] Lists = [.. Enumerable.Range(1, 5).Select(i => Measure("list-" + i, Instrument.Listing, rate: 0.01 * i))];

    [Fact]
    public async Task A_package_holds_one_act_of_an_instrument_and_the_next_waits_until_it_was_judged()
    {
        var records = await SmallWorld.Run(Scenario(measures: Lists).With("SND", "tau", 0));
        Assert.Equal([War, War + 2, War + 5, War + 8, War + 12],
            Lists.Select(m => FirstMonth(records, "measure-in-force", m.Id)));
    }

    [Fact]
    public async Task Acts_of_several_instruments_come_together()
    {
        var records = await SmallWorld.Run(Scenario(measures: [Lists[0], Measure("visas", Instrument.VisaBan)]).With("SND", "tau", 0));
        Assert.Equal(War, FirstMonth(records, "measure-in-force", "list-1"));
        Assert.Equal(War, FirstMonth(records, "measure-in-force", "visas"));
    }

    [Fact]
    public async Task A_leader_who_leans_to_the_target_does_not_escalate()
    {
        var scenario = Scenario(measures: Lists).With("SND", "tau", 0);
        var friendly = await SmallWorld.Run(scenario with
        {
            Events = [.. scenario.Events, new ScriptedEvent(
                "leader", "Leader", War + 1, EventKind.Leader, [SmallWorld.Sender, SmallWorld.Target], 0.5, "made up")]
        });
        Assert.Equal(War, FirstMonth(friendly, "measure-in-force", "list-1"));
        Assert.All(Lists[1..], m => Assert.Equal(-1, FirstMonth(friendly, "measure-in-force", m.Id)));
    }

    [Theory]
    [InlineData(LegalForm.ExecutiveAct, 0, 1)]
    [InlineData(LegalForm.Statute, 0, 4)]
    [InlineData(LegalForm.ExecutiveAct, 6, 6)]
    public async Task What_is_decided_takes_its_time(LegalForm form, int lead, int months)
    {
        var ban = Measure("visas", Instrument.VisaBan, form: form) with { LeadMonths = lead };
        var scenario = Scenario(measures: ban).With("SND", "tau", 0);
        var politics = scenario.Parameters.Politics with { ExecutiveMonths = 1, StatuteMonths = 4 };
        var records = await SmallWorld.Run(scenario with { Parameters = scenario.Parameters with { Politics = politics } });
        Assert.Equal(War, FirstMonth(records, "measure-adopted", "visas"));
        Assert.Equal(War + months, FirstMonth(records, "measure-in-force", "visas"));
    }

    [Fact]
    public async Task Luck_and_what_is_expected_add_up_to_what_an_option_is_worth()
    {
        var scenario = Scenario(measures: Lists[0]).With("SND", "tau", 0);
        var politics = scenario.Parameters.Politics with { FrailtySd = 0.8 };
        var plain = await SmallWorld.Run(scenario);
        Assert.DoesNotContain(Weighed(plain), t => t.Name == "luck");
        var lucky = await SmallWorld.Run(scenario with { Parameters = scenario.Parameters with { Politics = politics } });
        var (without, with) = (Weighed(plain), Weighed(lucky));
        // A pair's frailty moves what a sign is worth; under its own name stays what it is worth to a pair without.
        Assert.Equal(without.Single(t => t.Name == "support").Value, with.Single(t => t.Name == "support").Value, 9);
        Assert.NotEqual(0, with.Single(t => t.Name == "luck").Value);

        static ImmutableArray<Actors.Answers.Term> Weighed(List<MonthRecord> records) => records[War].Decisions.Single(
            d => d.Actor == SmallWorld.Sender && d.Phase == Actors.Phase.Decide).Answer.Reasons.Weighed.Single(
            w => w.Option == "impose:list-1").Terms;
    }
}
