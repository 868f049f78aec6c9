using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Dossiers.TableWorld;

namespace NegotiationSim.Model.Tests.Dossiers;

/// <summary>A party whose election is near weighs what lies on the table otherwise.</summary>
public class ElectionTests
{
    private static readonly ScriptedEvent Election = new("election", "Election", 12, EventKind.Election, [SmallWorld.Sender], 0, "made up");

    [Fact]
    public async Task Stated_worths_weigh_otherwise_in_the_months_before_the_election_and_only_then()
    {
        // No deal is worth so much to the target that talks never begin: the sender is asked every month till the deadline.
        var dossier = Before(3, Dossier(toSender: 0.5)) with { NoDeal = [new NonTradeValue(SmallWorld.Target, 500)], Deadline = 15 };
        var records = await SmallWorld.Run(Scenario(dossier) with { Events = [Election] });
        var stakes = records.SelectMany(r => r.Decisions.Where(d => d.Phase == Phase.Negotiate && d.Actor == SmallWorld.Sender).Select(
            d => (r.Month, Stake: Term(d.Answer, "duty=capped", "stated")))).ToList();
        Assert.Equal(Enumerable.Range(2, 15), stakes.Select(s => s.Month));

        // Six months before month 12, and the month itself.
        Assert.All(stakes, s => Assert.Equal(s.Month is >= 6 and <= 12 ? 1.5 : 0.5, s.Stake, 12));

        // The other issue says nothing, and the other party votes at no known date.
        Assert.All(records.SelectMany(r => r.Decisions).Where(d => d.Actor == SmallWorld.Sender),
            d => Assert.Equal(-0.05, Term(d.Answer, "relief=full", "stated"), 12));
        Assert.All(records.SelectMany(r => r.Decisions).Where(d => d.Actor == SmallWorld.Target),
            d => Assert.Equal(-0.02, Term(d.Answer, "duty=capped", "stated"), 12));
    }

    [Theory]
    [InlineData(1, true, false)]
    [InlineData(2, false, false)]
    [InlineData(2, true, true)]
    public async Task An_election_makes_a_deal_that_would_not_be_made(double factor, bool election, bool deal)
    {
        // Going on is worth 100 u to the sender, the duty 60 u: 120 u to one who has promised it to voters.
        var dossier = Before(factor, Dossier(toSender: 60))
            with
        { NoDeal = [new NonTradeValue(SmallWorld.Sender, 100)], Opens = 7, Deadline = 4 };
        var records = await SmallWorld.Run(Scenario(dossier) with { Events = election ? [Election] : [] });
        Assert.Equal(deal, Path(records).Contains("dossier-ratified"));
    }

    [Fact]
    public async Task An_election_unmakes_a_deal_that_asks_for_a_concession()
    {
        var dossier = Dossier(toSender: 60);
        var costly = new DossierIssue("price", "Price",
            [Level("paid", toSender: -40)])
        { BeforeElection = [new NonTradeValue(SmallWorld.Sender, 2)] };
        dossier = dossier with { Issues = dossier.Issues.Add(costly), Opens = 7, Deadline = 4 };
        Assert.Contains("dossier-ratified", Path(await SmallWorld.Run(Scenario(dossier))));
        Assert.DoesNotContain("dossier-ratified", Path(await SmallWorld.Run(Scenario(dossier) with { Events = [Election] })));
    }

    [Fact]
    public async Task Relief_from_dear_imports_counts_with_voters_where_prices_rise_and_twice_before_an_election()
    {
        var calm = await Relief(2, false);
        var dear = await Relief(12, false);
        var voting = await Relief(12, true);
        Assert.Equal(0, calm, 12);
        Assert.True(dear > 0, $"{dear}");
        Assert.Equal(2 * dear, voting, 12);
        Assert.Equal(0, await Relief(2, true), 12);
    }

    /// <summary>What support relief from the sender's own ban brings it, u, in a month that begins with this inflation.</summary>
    private static async Task<double> Relief(double inflation, bool election)
    {
        var scenario = Scenario(Dossier()) with { Events = election ? [Election with { Month = 8 }] : [] };
        var identity = new RunIdentity("test", 1, 0);
        var simulation = new Simulation(scenario, identity, SmallWorld.Behaviours,
            new DirectHost(scenario, identity, SmallWorld.Behaviours));
        var (state, digest) = (simulation.Begin(), Digest.None);
        for (var month = 0; month < 2; month++)
        {
            var record = (await simulation.StepAsync(state, digest, SilentObserver.Instance, default)).Record!;
            (state, digest) = (record.State, record.Digest);
        }

        state = state with
        {
            Economies = state.Economies.SetItem(
            SmallWorld.Sender, state.Economies[SmallWorld.Sender] with { Inflation = inflation })
        };
        var asked = (await simulation.StepAsync(state, digest, SilentObserver.Instance, default)).Record!.Decisions.Single(
            d => d.Phase == Phase.Negotiate && d.Actor == SmallWorld.Sender);
        Assert.Equal(0, Term(asked.Answer, "relief=none", "inflation"));
        return Term(asked.Answer, "relief=full", "inflation");
    }

    private static Dossier Before(double factor, Dossier dossier) =>
        dossier with
        {
            Issues = dossier.Issues.SetItem(
            1, dossier.Issues[1] with { BeforeElection = [new NonTradeValue(SmallWorld.Sender, factor)] })
        };

    private static double Term(Answer answer, string option, string term) =>
        answer.Reasons.Weighed.Single(w => w.Option == option).Terms.Where(t => t.Name == term).Sum(t => t.Value);
}
