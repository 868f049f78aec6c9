using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Tests.Politics;
using static NegotiationSim.Model.Tests.Dossiers.TableWorld;

namespace NegotiationSim.Model.Tests.Dossiers;

/// <summary>
/// What practice adds to bargaining: mandates of members, third parties, leaks, hosts, breakdowns, new leaders, triggers.
/// </summary>
public class DossierPracticeTests
{
    private static readonly Easing Whole = new(0, -1, 1, LegalForm.Waiver);

    [Fact]
    public async Task Members_draw_red_lines_and_their_party_stays_within_them()
    {
        // The far member loses 50 u by a capped programme and nothing by half of one; 10 u for relief are more than trade takes from it.
        var dossier = Mandated(0) with { Issues = [Relief(far: 10), Duty(capped: -50, half: 0)] };
        var records = await SmallWorld.Run(Scenario(dossier));
        var voted = Single(records, "mandate-voted");
        Assert.Contains("red lines: duty=capped", voted.Title, StringComparison.Ordinal);

        // Of two levels of relief and three of the duty, all but the two with a programme capped.
        Assert.EndsWith("FAR 4", voted.Title, StringComparison.Ordinal);
        var made = records.SelectMany(r => r.AtTables).Where(e => e.Kind == "offer" && e.Actor == SmallWorld.Sender).ToList();
        Assert.NotEmpty(made);
        Assert.DoesNotContain(made, e => e.Levels[1] == "capped");
        Assert.Equal("half", records.SelectMany(r => r.AtTables).Last(e => e.Kind == "accept").Levels[1]);
        var free = await SmallWorld.Run(Scenario(dossier with { Institutions = [] }));
        Assert.Contains(free.SelectMany(r => r.AtTables), e => e.Actor == SmallWorld.Sender && e.Levels[1] == "capped");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(20, true)]
    public async Task A_member_with_a_veto_sells_its_consent_to_a_mandate(double purse, bool bought)
    {
        // Whatever the target gives costs the far member 10 u; relief is worth more to it than what it takes from its trade.
        var records = await SmallWorld.Run(Scenario(Mandated(purse)
            with
        { Issues = [Relief(far: 1), Duty(capped: -10, half: -10, free: -10)] }));
        Assert.Equal(bought, Path(records).Contains("vote-bought"));
        Assert.Equal(bought, Path(records).Contains("dossier-initialled"));
        if (!bought) return;
        var asked = records.SelectMany(r => r.Decisions).First(
            d => d.Actor == SmallWorld.Far && d.Answer.Reasons.Weighed.Length == 6).Answer.Reasons.Weighed;
        var promised = records.SelectMany(r => r.State.Dossiers).SelectMany(d => d.Mandates).SelectMany(m => m.Promises).First().Value;
        Assert.Contains(asked.Take(2), relief => Math.Abs(promised - (10 - relief.Score)) < 1e-6);
    }

    [Theory]
    [InlineData(-0.05, true)]
    [InlineData(-5, false)]
    public async Task What_a_third_party_owns_takes_its_consent_and_all_sign_or_none(double cost, bool agreed)
    {
        // The far economy owns the relief; 0.05 u of it is 250 million dollars a year, and the sponsor pays at most 2,000.
        var relief = new DossierIssue("relief", "Relief",
            [Level("none"), Level("full", easings: [Whole]) with { Owners = [SmallWorld.Far], Worths = [new(SmallWorld.Far, cost)] }]);
        var dossier = Dossier(toSender: 2) with
        {
            Issues = [relief, Dossier(toSender: 2).Issues[1]],
            Consent = new ConsentTerms(SmallWorld.Sender, 2000, 20, 3),
            MostFailures = 1
        };
        var records = await SmallWorld.Run(Scenario(dossier));
        Assert.Contains("dossier-conditional", Path(records));
        Assert.Contains(records.SelectMany(r => r.AtTables),
            e => e.Kind == "offer" && e.Why.Contains("Conditional on the consent of FAR", StringComparison.Ordinal));
        Assert.Equal(agreed, Path(records).Contains("dossier-ratified"));
        Assert.Equal(agreed, Path(records).Contains("relief-given"));
        if (!agreed)
        {
            Assert.Equal(DossierStage.Failed, records[^1].State.Dossiers[0].Stage);
            return;
        }

        var paid = dossier.Consent.Musd(records[^1].State.Dossiers[0].Consents[0].Payment);
        Assert.InRange(paid, 250, 2000);

        // All the third party gets over a world without the deal is what it is paid, a twelfth a month.
        var first = records.FindIndex(r => r.Happened.Any(h => h.Kind == "relief-given"));
        var ratified = records[first].State.Economies[SmallWorld.Far].Reserves
            - records[first - 1].State.Economies[SmallWorld.Far].Reserves;
        var before = records[first - 1].State.Economies[SmallWorld.Far].Reserves
            - records[first - 2].State.Economies[SmallWorld.Far].Reserves;
        Assert.True(ratified > before, $"{ratified} against {before}");
    }

    [Fact]
    public async Task A_biased_mediator_starts_where_its_friend_wants_and_a_leak_makes_a_deal_worth_less()
    {
        var pie = new DossierIssue("pie", "Pie", [.. Enumerable.Range(0, 5).Select(s => Level("s" + s, s, 4 - s))]);
        var neutral = Dossier() with { Issues = [pie], Mediated = true, Rounds = 20 };
        Assert.Equal("s2", (await Text(neutral)).Levels[0]);
        Assert.Equal("s4", (await Text(neutral with { Mediator = new Mediator([new(SmallWorld.Sender, 1)], 0, 0, -1, 0) })).Levels[0]);
        Assert.Equal("s0", (await Text(neutral with { Mediator = new Mediator([new(SmallWorld.Target, 1)], 0, 0, -1, 0) })).Levels[0]);

        // A leak that costs more than the pie is worth ends the talks.
        var leaked = await SmallWorld.Run(Scenario(neutral with { Rounds = 1, Mediator = new Mediator([], 1, 10, -1, 0) }));
        Assert.Contains(leaked.SelectMany(r => r.Happened), h => h.Kind == "text-leaked");
        Assert.DoesNotContain("dossier-ratified", Path(leaked));

        static async Task<TableEvent> Text(Dossier dossier) =>
            (await SmallWorld.Run(Scenario(dossier))).SelectMany(r => r.AtTables).First(e => e.Kind == "text");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(30, true)]
    public async Task The_host_signs_for_the_credit_of_a_deal(double prestige, bool ratified)
    {
        // The deal is worth far less than no deal to the sender, who hosts it.
        var dossier = Dossier(toSender: 0.5) with
        {
            NoDeal = [new NonTradeValue(SmallWorld.Sender, 20)],
            Mediated = true,
            Rounds = 20,
            Mediator = new Mediator([], 0, 0, SmallWorld.Sender, prestige)
        };
        Assert.Equal(ratified, Path(await SmallWorld.Run(Scenario(dossier))).Contains("dossier-ratified"));
    }

    [Fact]
    public async Task Talks_break_off_at_a_date_nobody_knows()
    {
        var pie = new DossierIssue("pie", "Pie", [.. Enumerable.Range(0, 11).Select(s => Level("s" + s, s, 10 - s))]);
        var dossier = Dossier() with { Issues = [pie], Rounds = 1, Deadline = 12 };
        Assert.Contains("dossier-initialled", Path(await SmallWorld.Run(Scenario(dossier))));
        var broken = await SmallWorld.Run(Scenario(dossier with { Breakdown = 1 }));
        Assert.Contains(broken.SelectMany(r => r.Happened), h => h.Kind == "dossier-failed" && h.Title == "Talks broke off");
    }

    [Theory]
    [InlineData(LegalForm.Licence, -1, true)]
    [InlineData(LegalForm.Statute, -1, false)]
    [InlineData(LegalForm.Licence, 1, false)]
    public async Task A_new_leader_takes_back_what_was_given_lightly(LegalForm form, double leaning, bool revoked)
    {
        // Month 12, after ratification; the draw of seed 1 lies above 0.1 and below 0.95.
        var relief = new DossierIssue("relief", "Relief", [Level("none"), Level("full", easings: [Whole with { Form = form }])]);
        var dossier = Dossier(toSender: 5) with { Issues = [relief, Dossier(toSender: 5).Issues[1]] };
        var records = await SmallWorld.Run(Scenario(dossier)
            with
        {
            Events = [new ScriptedEvent("election", "Election", 12, EventKind.Leader, [SmallWorld.Sender, SmallWorld.Target],
            leaning, "made up")]
        });
        Assert.Contains("relief-given", Path(records));
        Assert.Equal(revoked, records.SelectMany(r => r.Happened).Any(h => h.Kind == "relief-revoked"));
        Assert.Equal(revoked, records[12].State.Measures[0].Stage == MeasureStage.InForce);
    }

    [Fact]
    public void Survival_falls_with_the_lightness_of_the_form_and_the_hostility_of_the_leader()
    {
        LegalForm[] ladder = [LegalForm.Licence, LegalForm.Waiver, LegalForm.ExecutiveAct, LegalForm.Statute];
        foreach (var leaning in new[] { -1.0, -0.5, -0.1 })
            Assert.True(ladder.Zip(ladder.Skip(1)).All(p =>
                FormSurvival.Chance(p.First, leaning, new()) < FormSurvival.Chance(p.Second, leaning, new())));
        Assert.All(ladder, form => Assert.Equal(1.0, FormSurvival.Chance(form, 0.3, new())));
        Assert.True(FormSurvival.Chance(LegalForm.Waiver, -1, new()) < FormSurvival.Chance(LegalForm.Waiver, -0.5, new()));
    }

    [Theory]
    [InlineData(LegalForm.Licence)]
    [InlineData(LegalForm.Waiver)]
    [InlineData(LegalForm.ExecutiveAct)]
    [InlineData(LegalForm.Statute)]
    public async Task The_larger_the_assumed_survival_of_a_form_the_less_relief_is_taken_back_over_its_whole_range(LegalForm form)
    {
        var relief = new DossierIssue("relief", "Relief", [Level("none"), Level("full", easings: [Whole with { Form = form }])]);
        var dossier = Dossier(toSender: 5) with { Issues = [relief, Dossier(toSender: 5).Issues[1]] };
        var taken = new List<int>();
        foreach (var survival in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            PoliticsParameters politics = form switch
            {
                LegalForm.Licence => new() { LicenceSurvival = survival },
                LegalForm.Waiver => new() { WaiverSurvival = survival },
                LegalForm.Statute => new() { StatuteSurvival = survival },
                _ => new() { ExecutiveSurvival = survival },
            };
            var scenario = Scenario(dossier) with
            {
                Months = 13,
                Parameters = new() { Politics = politics },
                Events = [new ScriptedEvent("election", "Election", 12, EventKind.Leader, [SmallWorld.Sender, SmallWorld.Target], -1,
                    "made up")],
            };
            var count = 0;
            for (var seed = 1; seed <= 12; seed++)
                if ((await SmallWorld.Run(scenario, seed)).SelectMany(r => r.Happened).Any(h => h.Kind == "relief-revoked")) count++;
            taken.Add(count);
        }

        // All of it where nothing survives, nothing where all does, and never more for a larger chance: the draws are the same.
        Assert.Equal((12, 0), (taken[0], taken[^1]));
        Assert.Equal(taken.OrderDescending(), taken);
        Assert.InRange(taken[2], 1, 11);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(-50, false)]
    public async Task Who_may_trigger_a_dispute_weighs_the_deal_without_the_duty(double worthOfRelief, bool passes)
    {
        // The sender has the trigger; giving relief is worth something to it here, or costs it.
        var relief = new DossierIssue("relief", "Relief", [Level("none"), Level("full", toSender: worthOfRelief, easings: [Whole])]);
        var dossier = Dossier(temptation: 1000, toSender: 100) with
        {
            Issues = [relief, Dossier(temptation: 1000, toSender: 100).Issues[1]],
            Snapback = new SnapbackRule([SmallWorld.Sender], false, 0),
        };
        var records = await SmallWorld.Run(Scenario(dossier));
        Assert.Contains("breach-found", Path(records));
        Assert.Equal(passes, records.SelectMany(r => r.Happened).Any(h => h.Kind == "dispute-settled"));
        Assert.Equal(!passes, Path(records).Contains("snapback"));
    }

    [Fact]
    public async Task Relief_may_stay_by_default_and_snapback_may_expire()
    {
        var kept = await SmallWorld.Run(Scenario(Dossier(temptation: 1000) with { Snapback = new SnapbackRule([], true, 0) }));
        Assert.Contains("breach-found", Path(kept));
        Assert.DoesNotContain("snapback", Path(kept));
        var against = Chamber("board", 100, keeps: true, members: SmallWorld.Sender);
        Assert.Contains("snapback", Path(await SmallWorld.Run(
            Scenario(Dossier([against], temptation: 1000) with { Snapback = new SnapbackRule([], true, 0) }))));

        // The breach comes in the month after the deal: with snapback over after one, there is no dispute.
        var late = await SmallWorld.Run(Scenario(Dossier(temptation: 1000) with { Snapback = new SnapbackRule([], false, 1) }));
        Assert.Contains("breach-found", Path(late));
        Assert.DoesNotContain(late, r => r.State.Dossiers[0].Stage == DossierStage.Dispute);
    }

    [Fact]
    public async Task A_party_that_comes_in_person_is_asked_round_by_round()
    {
        var scenario = Scenario(Dossier() with { Rounds = 3 });
        var person = DecidedWorld.Profile("TGT", Actors.Behaviours.ActorKind.State, "test-in-person");
        scenario = scenario with
        {
            Actors = scenario.Actors.SetItem(
            SmallWorld.Target, scenario.Actors[SmallWorld.Target] with { Profile = person })
        };
        var records = await SmallWorld.Run(scenario);
        var said = records.SelectMany(r => r.Decisions).Where(d => d.Actor == SmallWorld.Target && d.Answer.Chosen is [_]).Select(
            d => d.Answer.Chosen[0]).ToList();
        Assert.Equal(["offer=0", "offer=0", "accept"], said.Take(3));
        Assert.Contains("dossier-initialled", Path(records));
        Assert.All(records.SelectMany(r => r.AtTables).Where(e => e.Actor == SmallWorld.Target && e.Kind == "offer"),
            e => Assert.Equal("Because I say so.", e.Why));
        Assert.Equal(said.Count(s => s.StartsWith("offer", StringComparison.Ordinal)),
            records.SelectMany(r => r.AtTables).Count(e => e.Actor == SmallWorld.Target && e.Kind == "offer"));
    }

    [Fact]
    public async Task Quiet_talks_help_any_party_that_concedes_over_time_to_trade_across_issues()
    {
        // Four issues of five levels: the sender cares for the first two, the target for the others, both concede evenly.
        DossierIssue Split(string id, double sender, double target) =>
            new(id, id, [.. Enumerable.Range(0, 5).Select(s => Level("s" + s, sender * s, target * (4 - s)))]);
        var dossier = Dossier() with
        {
            Issues = [Split("a", 4, 1), Split("b", 3, 1.1), Split("c", 1.2, 4), Split("d", 1, 3.1)],
            Rounds = 4,
            Deadline = 10
        };
        var (blind, sharp) = (await Joint(dossier), await Joint(dossier with { ProbeMonths = 6 }));
        Assert.True(sharp > blind, $"{sharp} with Track II, {blind} without");

        static async Task<double> Joint(Dossier dossier) =>
            (await SmallWorld.Run(Scenario(dossier))).SelectMany(r => r.AtTables).Last(e => e.Kind == "accept").Utilities.Sum();
    }

    [Fact]
    public async Task Dossiers_run_beside_decisions()
    {
        var decided = DecidedWorld.Scenario(measures: DecidedWorld.Measure(
            "ban", Instrument.ExportControl, goods: [new Good(1, 0.3)])).With("SND", "tau", 0) with
        {
            Dossiers = [Dossier(toSender: 5) with { Opens = 8, Deadline = 10,
                Issues = [Relief(), new("duty", "Programme", [Level("free"), Level("capped", 5)])] }],
        };
        var records = await SmallWorld.Run(decided);
        Assert.Contains(records.SelectMany(r => r.Decisions), d => d.Phase == Actors.Phase.Decide);
        Assert.Contains("dossier-opened", Path(records));
        Assert.Contains(records.SelectMany(r => r.Decisions), d => d.Answer.Mandate is not null);
        Assert.Contains(records.SelectMany(r => r.Happened), h => h is { Kind: "measure-in-force", Subject: "ban" });
        Assert.Contains("relief-given", Path(records));
        Assert.Equal(MeasureStage.Ended, records[^1].State.Measures[0].Stage);
        Assert.Equal(records.Select(r => r.Digest), (await SmallWorld.Run(decided)).Select(r => r.Digest));
    }

    [Fact]
    public async Task Relief_in_effect_lags_behind_relief_on_paper()
    {
        var records = await SmallWorld.Run(Scenario(Dossier(toSender: 5)));
        var looks = records.SelectMany(r => r.Happened).Where(h => h.Kind == "relief-in-effect").Select(h => Share(h.Title)).ToList();
        Assert.True(looks.Count >= 3);
        Assert.All(looks, share => Assert.InRange(share, 1, 99));
        Assert.Equal(looks.Order(), looks);

        static int Share(string title) => int.Parse(title.Split("in effect: ")[1].Split(' ', '%', '\u00a0')[0],
            System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Dossier Mandated(double purse) => Dossier() with
    {
        Institutions = [Chamber("members", 0, purse, members: [SmallWorld.Sender, SmallWorld.Far]) with { Mandates = 0 }],
    };

    private static DossierIssue Relief(double far = 0) =>
        Dossier().Issues[0] with { Levels = [Dossier().Issues[0].Levels[0], With(Dossier().Issues[0].Levels[1], far)] };

    private static DossierIssue Duty(double capped, double half, double free = 0) => new("duty", "Programme",
    [
        With(Level("free"), free), With(Level("half", 0.25, -0.01), half),
            With(Level("capped", 0.5, -0.02, duration: 12, snapback: true), capped),
    ]);

    private static IssueLevel With(IssueLevel level, double far) =>
        level with { Worths = level.Worths.Add(new NonTradeValue(SmallWorld.Far, far)) };

    private static Happening Single(List<MonthRecord> records, string kind) =>
        records.SelectMany(r => r.Happened).First(h => h.Kind == kind);
}
