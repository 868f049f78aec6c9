using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.DecidedWorld;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>A bloc of two that decides by unanimity: one member wants a ban, the other cannot do without the oil.</summary>
public class ConcessionTests
{
    private static readonly CarveOut Oil = new("spare", "Spare oil", 0, 0.8, LegalForm.ExecutiveAct, Span.Empty);
    private static readonly CarveOut Chips = new("chips", "Spare chips", 1, 0.5, LegalForm.ExecutiveAct, Span.Empty);

    [Fact]
    public async Task An_exemption_wins_the_member_that_cannot_do_without_the_good()
    {
        var records = await SmallWorld.Run(Club(true, Chips, Oil));
        var month = FirstMonth(records, "measure-in-force", "together");
        Assert.True(month >= War);
        Assert.Equal((bool[])[false, true], records[month].State.Measures[0].Open.ToArray());
        Assert.Contains(records[month].Happened, h => h.Kind == "proposal-rejected" && h.Subject == "impose:together");
        var offered = Assert.Single(records[month].Happened, h => h.Kind == "concession-offered");
        Assert.Equal(("together/spare", "Spare oil, to win OTH", "CLUB impose:together"), (offered.Subject, offered.Title, offered.Cause));
        Assert.Contains(records[month].Happened, h => h.Kind == "carve-out-opened" && h.Subject == "together/spare");
        var vote = records[month].Decisions.Single(d => d.Actor == SmallWorld.Other && d.Subject == "impose:together/spare");
        Assert.Contains("with an exemption: Spare oil", vote.Answer.Reasons.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_bought_where_votes_are_not_for_sale_or_the_exemption_does_not_matter()
    {
        foreach (var scenario in (ResolvedScenario[])[Club(false, Chips, Oil), Club(true, Chips), Club(true)])
        {
            var records = await SmallWorld.Run(scenario);
            Assert.True(FirstMonth(records, "proposal-rejected", "impose:together") >= War);
            Assert.Equal(-1, FirstMonth(records, "measure-in-force", "together"));
            Assert.DoesNotContain(records, r => r.Happened.Any(h => h.Kind == "concession-offered"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_renewal_is_bought_with_an_exemption_or_fails(bool concessions)
    {
        // The members agree at first; by the time of renewal one of them counts its users' losses,
        // and lacks more than a side payment alone can make up.
        var scenario = Club(concessions, Chips, Oil);
        var agreed = await SmallWorld.Run(scenario.With("OTH", "welfare", 0).With("OTH", "inflation", 0));
        var expiry = FirstMonth(agreed, "measure-in-force", "together") + 6;
        Assert.Equal((bool[])[false, false], agreed[expiry - 1].State.Measures[0].Open.ToArray());
        var changed = scenario.With("OTH", "inflation", 0).With("OTH", "support", 0).With("OTH", "welfare", 1.52);
        changed = changed with
        {
            Parameters = changed.Parameters
            with
            { Politics = changed.Parameters.Politics with { SidePayment = 0.1 } }
        };
        var identity = new RunIdentity("test", 1, 0);
        var simulation = new Simulation(changed, identity, SmallWorld.Behaviours, new DirectHost(changed, identity, SmallWorld.Behaviours));
        var record = (await simulation.StepAsync(agreed[expiry - 1].State, agreed[expiry - 1].Digest, SilentObserver.Instance,
            default)).Record!;

        Assert.Contains(record.Happened, h => h.Kind == "proposal-rejected" && h.Subject == "renew:together");
        Assert.Equal(concessions, record.Happened.Any(h => h.Kind == "measure-renewed" && h.Subject == "together"));
        Assert.Equal(concessions, record.Happened.Any(h => h.Kind == "carve-out-opened" && h.Subject == "together/spare"));
        Assert.Equal(concessions, record.State.Measures[0].InForce);
        Assert.Equal((bool[])[false, concessions], record.State.Measures[0].Open.ToArray());
    }

    private static ResolvedScenario Club(bool concessions, params CarveOut[] carveOuts)
    {
        var ban = Measure("together", Instrument.ImportBan, "CLUB", [new Good(0, 1), new Good(1, 0.02)], form: LegalForm.CouncilDecision,
            carveOuts: [.. carveOuts]);
        var scenario = Scenario(measures: ban).With("CLUB", "tau", 0).With("CLUB", "welfare", 0).With("SND", "welfare", 0).With(
            "SND", "inflation", 0).With("OTH", "welfare", 0.6);
        return scenario with
        {
            Parameters = scenario.Parameters
            with
            {
                Cooperation = scenario.Parameters.Cooperation with { Jobs = false },
                Politics = scenario.Parameters.Politics
            with
                { Dependence = 0, SignLeast = 1, SignMost = 1, SidePayment = 0, Concessions = concessions }
            }
        };
    }
}
