using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Tests.Politics;

namespace NegotiationSim.Model.Tests.Dossiers;

/// <summary>Talks about talks: the order of the steps is that of the design, and each is a choice.</summary>
public class OverturesTests
{
    private static Dossier Dossier => TableWorld.Dossier() with { Thinkable = true, Opens = 1 };

    private static List<string> Steps(List<MonthRecord> records) =>
        [.. records.SelectMany(r => r.Happened).Where(
            h => h.Kind.StartsWith("dossier-", StringComparison.Ordinal) || h.Kind.StartsWith("talks-", StringComparison.Ordinal)
            || h.Kind.StartsWith("text-", StringComparison.Ordinal)).Select(h => h.Kind)];

    [Fact]
    public async Task Parties_that_gain_open_talks_step_by_step()
    {
        var records = await SmallWorld.Run(TableWorld.Scenario(Dossier));
        Assert.Equal(["dossier-thinkable", "talks-proposed", "talks-in-principle", "dossier-opened", "dossier-initialled",
            "dossier-ratified"], Steps(records).Take(6));
        var months = records.SelectMany(r => r.Happened.Where(h => Steps([r]).Contains(h.Kind)).Select(_ => r.Month)).Take(4).ToList();
        Assert.Equal([1, 1, 2, 3], months);
        Assert.Contains(records.SelectMany(r => r.Decisions),
            d => d.Subject == "peace/talks" && d.Answer.Chosen is ["propose"] && d.Answer.Reasons.Weighed.Length == 2);
    }

    [Fact]
    public async Task Nobody_proposes_talks_that_promise_it_less_than_nothing()
    {
        var worse = Dossier with { Issues = [new DossierIssue("duty", "Programme", [TableWorld.Level("capped", -1, -1)])] };
        Assert.Equal(["dossier-thinkable"], Steps(await SmallWorld.Run(TableWorld.Scenario(worse))));
    }

    [Fact]
    public async Task Who_would_lose_by_it_says_no_and_talks_may_be_proposed_again()
    {
        var unequal = Dossier with { Issues = [new DossierIssue("duty", "Programme", [TableWorld.Level("capped", 1, -1)])] };
        var steps = Steps(await SmallWorld.Run(TableWorld.Scenario(unequal)));
        Assert.Equal(["dossier-thinkable", "talks-proposed", "talks-declined", "talks-proposed", "talks-declined"], steps.Take(5));
        Assert.DoesNotContain("dossier-opened", steps);
    }

    [Theory]
    [InlineData(0.0, 0.0, 0.0, false)]
    [InlineData(0.1, 0.0, 0.0, true)]
    [InlineData(0.0, 0.5, 0.0, true)]
    [InlineData(0.0, 0.0, 0.3, true)]
    public void Envoys_a_leader_who_sends_one_or_people_who_meet_are_a_channel(double staff, double leaning, double contacts, bool open)
    {
        var scenario = BargainedWorld.Scenario(DecidedWorld.Measure("m", Instrument.ImportBan));
        var state = BargainedWorld.Pressed(scenario);
        state = state with
        {
            Politics = state.Politics!
            with
            {
                Dyads = [.. state.Politics.Dyads.Select(
                    d => d with { Leaning = leaning, Ties = d.Ties with { Embassy = staff, Contacts = contacts } })]
            }
        };
        Assert.Equal(open, new NegotiationSim.Model.Dossiers.Channels(scenario).Open(state, Dossier));
        Assert.True(new NegotiationSim.Model.Dossiers.Channels(scenario).Open(state, Dossier with { Mediated = true }));
    }

    [Fact]
    public void A_text_is_asked_for_before_a_meeting_and_after_a_yes_in_principle()
    {
        var state = DossierState.Unopened.Think(0).Propose(1, 0);
        Assert.Throws<InvalidOperationException>(() => state.AskText(2));
        Assert.Throws<InvalidOperationException>(() => state.AskMandates(2));
        var sent = state.AgreeInPrinciple(2).AskText(3).SendText(4);
        Assert.Equal(DossierStage.Mandate, sent.AskMandates(5).Stage);
        Assert.Equal((DossierStage.Thinkable, -1), (sent.Decline(5).Stage, sent.Decline(5).Proposer));
    }
}
