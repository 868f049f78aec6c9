using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Worlds;
using static NegotiationSim.Model.Tests.Dossiers.TableWorld;

namespace NegotiationSim.Model.Tests.Dossiers;

public class DossierLoopTests
{
    [Fact]
    public async Task Relief_is_traded_for_a_duty_and_the_measure_ends()
    {
        var records = await SmallWorld.Run(Scenario(Dossier()));
        Assert.Equal(["dossier-opened", "dossier-initialled", "dossier-ratified", "relief-given"], Path(records).Take(4));
        var agreed = records.SelectMany(r => r.AtTables).Last(e => e.Kind == "accept");
        Assert.Equal("full", agreed.Levels[0]);
        Assert.All(agreed.Utilities, u => Assert.InRange(u, 0, 1));
        Assert.Equal(MeasureStage.Ended, records[15].State.Measures[0].Stage);
    }

    [Fact]
    public async Task Utilities_follow_the_trade_model()
    {
        var records = await SmallWorld.Run(Scenario(Dossier()));
        var target = records[2].Decisions.Single(d => d.Actor == SmallWorld.Target).Answer;
        var full = target.Reasons.Weighed.Single(w => w.Option == "relief=full");
        Assert.True(full.Terms.Single(t => t.Name == "welfare").Value > 0, "Being let in again is worth something to a seller.");
        var months = records.Where(r => r.Decisions.Any(d => d.Actor == SmallWorld.Target && d.Answer.Mandate is not null))
            .Select(r => r.Decisions.Single(d => d.Actor == SmallWorld.Target).Answer.Reasons.Weighed.Single(
                w => w.Option == "relief=full").Score).ToList();
        Assert.Equal(months.Count, months.Distinct().Count());
    }

    [Fact]
    public async Task Nobody_comes_to_a_table_where_no_deal_is_better_than_every_deal()
    {
        var records = await SmallWorld.Run(Scenario(Dossier() with { NoDeal = [new NonTradeValue(SmallWorld.Sender, 50)] }));
        Assert.Equal(["dossier-opened", "dossier-failed"], Path(records));
        Assert.Empty(records.SelectMany(r => r.AtTables));
        Assert.Equal(MeasureStage.InForce, records[^1].State.Measures[0].Stage);
    }

    [Fact]
    public async Task A_chamber_that_wants_more_rejects_and_talks_reopen_until_too_often()
    {
        var records = await SmallWorld.Run(Scenario(Dossier([Chamber("parliament", 20, members: SmallWorld.Sender)])));
        Assert.Equal(2, Path(records).Count(k => k == "dossier-rejected"));
        Assert.Equal("dossier-failed", Path(records)[^1]);
        Assert.Equal(2, records[^1].State.Dossiers[0].Failures);
        Assert.Equal(MeasureStage.InForce, records[^1].State.Measures[0].Stage);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(5, true)]
    public async Task A_veto_is_bought_where_the_purse_reaches(double purse, bool ratified)
    {
        // The bystander in the union has nothing to gain and wants 1 u.
        var records = await SmallWorld.Run(Scenario(Dossier([Chamber("council", 1, purse, members: [SmallWorld.Other])])));
        Assert.Equal(ratified, Path(records).Contains("dossier-ratified"));
        Assert.Equal(ratified, Path(records).Contains("vote-bought"));
    }

    [Theory]
    [InlineData(DecisionRule.Unanimity, false)]
    [InlineData(DecisionRule.SimpleMajority, true)]
    [InlineData(DecisionRule.QualifiedMajority, true)]
    public async Task The_rule_decides_whether_one_opponent_stops_a_deal(DecisionRule rule, bool ratified)
    {
        // Sender and hub would rather see the deal; the bystander is made to lose by it.
        var dossier = Dossier([Chamber("council", 0, rule: rule, members: [SmallWorld.Sender, SmallWorld.Target, SmallWorld.Far])]);
        dossier = dossier with { NoDeal = [new NonTradeValue(SmallWorld.Far, 5)] };
        Assert.Equal(ratified, Path(await SmallWorld.Run(Scenario(dossier))).Contains("dossier-ratified"));
    }

    [Fact]
    public async Task A_tempted_party_breaks_its_duty_and_relief_snaps_back()
    {
        var records = await SmallWorld.Run(Scenario(Dossier(temptation: 1000)));
        Assert.Equal(["relief-given", "breach-found", "snapback", "relief-reimposed"], Path(records).SkipWhile(k => k != "relief-given"));
        var found = records.FindIndex(r => r.Happened.Any(h => h.Kind == "breach-found"));
        Assert.Equal(DossierStage.Dispute, records[found].State.Dossiers[0].Stage);
        Assert.Equal(MeasureStage.Ended, records[found].State.Measures[0].Stage);
        Assert.Equal(DossierStage.SnappedBack, records[found + 1].State.Dossiers[0].Stage);
        Assert.Equal(MeasureStage.InForce, records[found + 1].State.Measures[0].Stage);
    }

    [Fact]
    public async Task A_vote_may_keep_relief_in_a_dispute()
    {
        var keeper = Chamber("board", -100, keeps: true, members: SmallWorld.Other);
        var records = await SmallWorld.Run(Scenario(Dossier([keeper], temptation: 1000)));
        Assert.DoesNotContain("snapback", Path(records));
        Assert.Contains(records.SelectMany(r => r.Happened), h => h.Kind == "dispute-settled");
    }

    [Fact]
    public async Task Linked_dossiers_stand_or_fall_together()
    {
        var hopeless = Dossier([Chamber("parliament", 20, members: SmallWorld.Sender)]) with { Id = "other", Linked = [0] };
        var records = await SmallWorld.Run(Scenario(Dossier() with { Linked = [1] }, hopeless));
        Assert.DoesNotContain("dossier-ratified", Path(records));
        Assert.All(records[^1].State.Dossiers, d => Assert.Equal(DossierStage.Failed, d.Stage));
    }

    [Fact]
    public async Task A_mediator_finds_a_text_both_can_sign()
    {
        var records = await SmallWorld.Run(Scenario(Dossier() with { Mediated = true, Rounds = 20 }));
        Assert.Contains(records.SelectMany(r => r.AtTables), e => e.Kind == "text");
        Assert.Contains("dossier-ratified", Path(records));
    }

    [Fact]
    public async Task Talks_go_on_from_the_bytes_of_a_state()
    {
        // A pie to divide, one round a month: talks take most of the year.
        var pie = new DossierIssue("pie", "Pie", [.. Enumerable.Range(0, 11).Select(s => Level("s" + s, s, 10 - s))]);
        var scenario = Scenario(Dossier() with { Issues = [pie], Rounds = 1, Deadline = 12 });
        var first = await SmallWorld.Run(scenario);
        var at = first.FindIndex(r => r.State.Dossiers[0].Stage == DossierStage.Bargaining);
        Assert.True(at > 0);
        var identity = new RunIdentity("test", 1, 0);
        var simulation = new Simulation(scenario, identity, SmallWorld.Behaviours,
            new DirectHost(scenario, identity, SmallWorld.Behaviours));
        var kept = Canonical.Read<WorldState>(Canonical.Write(first[at].State));
        Assert.Equal(first[at + 1].Digest, (await simulation.StepAsync(
            kept, first[at].Digest, SilentObserver.Instance, default)).Record!.Digest);
    }
}
