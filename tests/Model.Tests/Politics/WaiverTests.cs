using NegotiationSim.Actors;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.DecidedWorld;

namespace NegotiationSim.Model.Tests.Politics;

public class WaiverTests
{
    private const string Oil = "oil/spare";

    [Fact]
    public async Task A_waiver_lapses_after_half_a_year_and_a_licence_does_not()
    {
        var records = await SmallWorld.Run(Scenario("test-licensor", Ban(LegalForm.Waiver)));
        var opened = FirstMonth(records, "carve-out-opened", Oil);
        var closed = FirstMonth(records, "carve-out-closed", Oil);
        Assert.True(opened >= War);
        Assert.Equal(opened + 6, closed);
        Assert.Equal("expiry without renewal", records[closed].Happened.Single(h => h.Kind == "carve-out-closed").Cause);
        Assert.True(records[closed - 1].State.Measures[0].Open[0]);
        Assert.False(records[closed].State.Measures[0].Open[0]);

        var licence = await SmallWorld.Run(Scenario("test-licensor", Ban(LegalForm.Licence)));
        Assert.Equal(opened, FirstMonth(licence, "carve-out-opened", Oil));
        Assert.Equal(-1, FirstMonth(licence, "carve-out-closed", Oil));
        Assert.True(licence[^1].State.Measures[0].Open[0]);
    }

    [Fact]
    public async Task A_renewed_waiver_goes_on_for_another_half_year_each_time()
    {
        var records = await SmallWorld.Run(Scenario("test-licensor", Ban(LegalForm.Waiver)).With("SND", "renews", 1));
        var opened = FirstMonth(records, "carve-out-opened", Oil);
        Assert.Equal(-1, FirstMonth(records, "carve-out-closed", Oil));
        int[] renewed = [.. Enumerable.Range(0, records.Count).Where(
            m => records[m].Happened.Any(h => h.Kind == "carve-out-renewed" && h.Subject == Oil))];
        Assert.Equal([.. Enumerable.Range(1, 3).Select(k => opened + 6 * k).Where(m => m < records.Count)], renewed);
        Assert.Contains("a waiver expires: oil/spare",
            records[renewed[0]].Decisions.Single(d => d.Actor == SmallWorld.Sender && d.Phase == Phase.Decide).Because,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_term_a_waiver_stays()
    {
        var scenario = Scenario("test-licensor", Ban(LegalForm.Waiver));
        scenario = scenario with
        {
            Parameters = scenario.Parameters
            with
            { Politics = scenario.Parameters.Politics with { WaiverMonths = 0 } }
        };
        Assert.Equal(-1, FirstMonth(await SmallWorld.Run(scenario), "carve-out-closed", Oil));
    }

    [Theory]
    [InlineData("welfare", true)]
    [InlineData("support", false)]
    public async Task Who_weighs_users_renews_and_who_weighs_the_sign_lets_it_lapse(string counts, bool renews)
    {
        // Same world, same month: the ban costs users, and nobody but those who want a sign set gains from it.
        var scenario = Scenario("test-licensor", Ban(LegalForm.Waiver));
        scenario = scenario with
        {
            Parameters = scenario.Parameters
            with
            { Politics = scenario.Parameters.Politics with { Dependence = 0 } }
        };
        var records = await SmallWorld.Run(scenario);
        var due = FirstMonth(records, "carve-out-closed", Oil);

        var other = scenario with
        {
            Actors = [.. scenario.Actors.Select(
            a => a.Profile.Id == "SND" ? a with { Profile = Profile("SND", ActorKind.State, "pragmatist") } : a)]
        };
        foreach (var setting in (string[])["tau", "welfare", "leverage", "organised", "support", "inflation", "commitment"]) other =
            other.With("SND", setting, setting == counts || setting == "commitment" ? 1 : 0);
        var identity = new RunIdentity("test", 1, 0);
        var simulation = new Simulation(other, identity, SmallWorld.Behaviours, new DirectHost(other, identity, SmallWorld.Behaviours));
        var record = (await simulation.StepAsync(records[due - 1].State, records[due - 1].Digest, SilentObserver.Instance,
            default)).Record!;

        Assert.Equal(renews, record.Happened.Any(h => h.Kind == "carve-out-renewed" && h.Subject == Oil));
        Assert.Equal(renews, record.State.Measures[0].Open[0]);
        var weighed = record.Decisions.Single(d => d.Actor == SmallWorld.Sender && d.Phase == Phase.Decide).Answer.Reasons.Weighed;
        Assert.Equal(renews, weighed.Single(w => w.Option == "tighten:" + Oil).Score < weighed.Single(
            w => w.Option == "renew:" + Oil).Score);
    }

    private static Measure Ban(LegalForm form) => Measure(
        "oil", Instrument.ImportBan, goods: [new Good(0, 1)], carveOuts: [new CarveOut("spare", "Spare oil", 0, 0.9, form, Span.Empty)]);
}
