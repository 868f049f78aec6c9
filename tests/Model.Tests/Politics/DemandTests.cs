using NegotiationSim.Actors;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.DecidedWorld;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>Demands in a run: an ultimatum first, partial concessions, promises kept, issues that go away, successors.</summary>
public class DemandTests
{
    private static readonly Measure Visas = Measure("visas", Instrument.VisaBan, objective: "human_rights");
    private static readonly Measure Banks = Measure("banks", Instrument.BankCutOff, rate: 1, objective: "policy_change");

    [Fact]
    public async Task A_policy_is_demanded_before_anything_is_imposed_and_the_target_has_a_month_to_answer()
    {
        var imposed = 0;
        for (var seed = 1; seed <= 10; seed++)
        {
            var records = await SmallWorld.Run(Quarrel(Visas), seed);
            var (threat, force) = (FirstMonth(records, "measure-announced", "visas"), FirstMonth(records, "measure-in-force", "visas"));
            if (force < 0) continue;
            imposed++;
            Assert.InRange(threat, War, force - 2);
        }

        Assert.True(imposed > 0);
    }

    [Fact]
    public async Task Aggression_is_answered_at_once()
    {
        var records = await SmallWorld.Run(Scenario(measures: Visas with { Objective = "end_war" }).With("SND", "tau", 0));
        Assert.Equal(War, FirstMonth(records, "measure-in-force", "visas"));
    }

    [Fact]
    public async Task What_the_target_has_given_in_to_is_not_imposed_and_does_not_stay()
    {
        var (gave, parts) = (0, 0);
        for (var seed = 1; seed <= 30; seed++)
        {
            var records = await SmallWorld.Run(Quarrel(Banks), seed);
            parts += records.Any(r => r.State.Politics!.Conflicts[0].Conceded is > 0 and < 1) ? 1 : 0;
            var whole = records.FindIndex(r => r.State.Politics!.Conflicts[0].Conceded >= 1);
            if (whole < 0 || whole > 20) continue;
            gave++;
            Assert.False(records[whole + 2].State.Measures[0].InForce, $"seed {seed}: still in force two months after the target gave in.");
        }

        Assert.True(gave > 2);
        Assert.True(parts > 0);
    }

    [Fact]
    public async Task A_measure_outlasts_its_issue_by_a_review_at_most_and_has_failed()
    {
        var scenario = Quarrel(Visas) with { Parameters = Sure };
        var events = scenario.Events.Add(scenario.Events[0] with { Id = "asleep", Month = 15, Value = 0 });
        var ended = 0;
        for (var seed = 1; seed <= 10; seed++)
        {
            var standing = await SmallWorld.Run(scenario, seed);
            var asleep = await SmallWorld.Run(scenario with { Events = events }, seed);
            if (!standing[^1].State.Measures[0].InForce || standing[^1].State.Politics!.Conflicts[0].Conceded > 0) continue;
            ended++;
            Assert.InRange(FirstMonth(asleep, "measure-ended", "visas"), 15, 16);
            Assert.Equal("failed", asleep[^1].State.Measures[0].Outcome);
        }

        Assert.True(ended > 2);
    }

    [Theory]
    [InlineData(true, 0.75)]
    [InlineData(false, 0.25)]
    public async Task A_successor_pays_less_for_going_back_on_a_predecessors_word(bool democracy, double share)
    {
        var scenario = Scenario("test-try-none", Visas with { Objective = "end_war" });
        scenario = scenario with
        {
            World = World with { Economies = [.. World.Economies.Select(e => e with { IsDemocracy = democracy })] },
            Parameters = Sure,
            Events = scenario.Events.Add(new ScriptedEvent(
                "new", "New leader", 12, EventKind.Leader, [SmallWorld.Sender, SmallWorld.Target], 0, "made up")),
        };
        var records = await SmallWorld.Run(scenario);
        Assert.Equal(share, Cost(records[12]) / Cost(records[11]), 12);

        static double Cost(MonthRecord record) => record.Decisions.Where(d => d.Actor == SmallWorld.Sender && d.Phase == Phase.Decide)
            .SelectMany(d => d.Answer.Reasons.Weighed).Single(w => w.Option == "end:visas").Terms.Single(t => t.Name == "commitment").Value;
    }

    private static ModelParameters Sure =>
        new() { Politics = new() { FrailtySd = 0, LeaningSd = 0, Review = 1, ExecutiveMonths = 0, StatuteMonths = 0 } };

    private static ResolvedScenario Quarrel(Measure measure) => Scenario("hawk", measure) with
    {
        Events = [new ScriptedEvent("quarrel", "Quarrel", War, EventKind.Dispute, [SmallWorld.Sender, SmallWorld.Target], 1, "made up")],
    };
}
