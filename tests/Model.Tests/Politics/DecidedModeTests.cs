using NegotiationSim.Actors;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.DecidedWorld;

namespace NegotiationSim.Model.Tests.Politics;

public class DecidedModeTests
{
    private static readonly Measure Chips = Measure("chips", Instrument.ExportControl, goods: [new Good(1, 0.1)]);

    [Fact]
    public async Task Nobody_imposes_without_an_occasion_and_most_do_soon_after_one()
    {
        var soon = 0;
        for (var seed = 1; seed <= 20; seed++)
        {
            var records = await SmallWorld.Run(Scenario(measures: Chips), seed);
            var month = FirstMonth(records, "measure-in-force", "chips");
            Assert.True(month is -1 or >= War);
            if (month is >= War and <= War + 3) soon++;
        }

        Assert.InRange(soon, 15, 20);
    }

    [Fact]
    public async Task A_decision_says_why_and_a_measure_says_who()
    {
        var records = await SmallWorld.Run(Scenario(measures: Chips).With("SND", "tau", 0));
        var month = FirstMonth(records, "measure-in-force", "chips");
        Assert.InRange(month, War, War + 3);
        var decision = records[month].Decisions.Single(d => d.Actor == SmallWorld.Sender && d.Phase == Phase.Decide);
        Assert.Contains("impose:chips", decision.Answer.Chosen);
        var weighed = decision.Answer.Reasons.Weighed.Single(w => w.Option == "impose:chips");
        Assert.Equal(weighed.Score, weighed.Terms.Sum(t => t.Value), 12);
        Assert.True(decision.Answer.Reasons.Margin > 0);
        Assert.Contains("chips", decision.Answer.Reasons.Sentence, StringComparison.Ordinal);
        Assert.Equal("SND impose:chips", records[month].Happened.First(h => h.Kind == "measure-in-force").Cause);
    }

    [Fact]
    public async Task Hawks_impose_more_than_doves()
    {
        // Voters give for it about what enforcing it costs.
        var (hawks, doves) = (0, 0);
        for (var seed = 1; seed <= 15; seed++)
        {
            hawks += (await SmallWorld.Run(Faint("hawk"), seed)).Sum(r => r.State.Measures.Count(m => m.InForce));
            doves += (await SmallWorld.Run(Faint("dove"), seed)).Sum(r => r.State.Measures.Count(m => m.InForce));
        }

        Assert.True(hawks > doves, $"{hawks} against {doves}");

        static ResolvedScenario Faint(string sender)
        {
            var scenario = Scenario(sender, Chips);
            var politics = scenario.Parameters.Politics with { Expressive = 0.005 };
            return scenario with
            {
                Parameters = scenario.Parameters with { Politics = politics, Cooperation = new() { Jobs = false } }
            };
        }
    }

    [Fact]
    public async Task A_bloc_acts_only_with_its_members()
    {
        var together = Measure("together", Instrument.ExportControl, "CLUB", [new Good(1, 0.1)], form: LegalForm.CouncilDecision);
        var scenario = Scenario(measures: together).With("CLUB", "tau", 0);
        var records = await SmallWorld.Run(scenario);
        var month = FirstMonth(records, "measure-in-force", "together");
        Assert.True(month >= War);
        Assert.Equal(2, records[month].Decisions.Count(d => d.Phase == Phase.Vote && d.Subject == "impose:together"));
        // Half a year later it has to be voted on again.
        Assert.True(records[month + 6].Happened.Any(h => h.Kind is "measure-renewed" or "measure-ended"));

        var reluctant = await SmallWorld.Run(scenario.With("OTH", "support", 0).With("OTH", "leverage", 0).With("OTH", "welfare", 100));
        Assert.Equal(-1, FirstMonth(reluctant, "measure-in-force", "together"));
        Assert.True(FirstMonth(reluctant, "proposal-rejected", "impose:together") >= War);
    }

    [Fact]
    public async Task A_target_gives_in_over_a_policy_and_holds_out_over_territory()
    {
        var policy = Measure("banks", Instrument.BankCutOff, rate: 0.2, objective: "policy_change");
        var (gave, held) = (0, 0);
        for (var seed = 1; seed <= 20; seed++)
        {
            gave += FirstMonth(await SmallWorld.Run(Scenario(measures: policy), seed), "target-complied", "TGT") >= 0 ? 1 : 0;
            held += FirstMonth(await SmallWorld.Run(Scenario(measures: policy with { Objective = "territorial_conflict" }), seed),
                "target-complied", "TGT") < 0 ? 1 : 0;
        }

        // Of sanctions over a policy about half succeed, of those over territory few (GSDB; Morgan, Bapat and Kobayashi 2014).
        Assert.InRange(gave, 5, 16);
        Assert.InRange(held, 17, 20);
    }

    [Fact]
    public async Task Decided_runs_repeat_and_resume()
    {
        var scenario = Scenario(measures: [Chips, Measure("oil", Instrument.ImportBan, goods: [new Good(0, 1)]),
            Measure("back", Instrument.ExportBan, "TGT", [new Good(0, 1)], objective: "other")]);
        var first = await SmallWorld.Run(scenario);
        Assert.Equal(first[^1].Digest, (await SmallWorld.Run(scenario))[^1].Digest);
        Assert.NotEqual(first[^1].Digest, (await SmallWorld.Run(scenario, 2))[^1].Digest);

        var kept = Canonical.Read<WorldState>(Canonical.Write(first[11].State));
        var identity = new RunIdentity("test", 1, 0);
        var simulation = new Simulation(scenario, identity, SmallWorld.Behaviours,
            new DirectHost(scenario, identity, SmallWorld.Behaviours));
        var resumed = (await simulation.StepAsync(kept, first[11].Digest, SilentObserver.Instance, default)).Record!;
        Assert.Equal(first[12].Digest, resumed.Digest);
    }
}
