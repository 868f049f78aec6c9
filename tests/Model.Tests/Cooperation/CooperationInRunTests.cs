using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Tests.Politics;

namespace NegotiationSim.Model.Tests.Cooperation;

public class CooperationInRunTests
{
    private static ScriptedEvent Event(EventKind kind, int month, double value, params int[] economies) =>
        new("e-" + kind, "Event", month, kind, [.. economies], value, "made up");

    private static ResolvedScenario With(params ScriptedEvent[] events) => SmallWorld.Scenario() with
    {
        Events = [.. events],
        Parameters = new ModelParameters
        {
            Politics = new() { On = true, LeaningSd = 0, FrailtySd = 0 },
        },
    };

    [Fact]
    public async Task Aid_adds_reserves_that_its_donor_no_longer_has()
    {
        var run = await SmallWorld.Run(With(Event(EventKind.Aid, 0, 1.2, SmallWorld.Sender, SmallWorld.Other)));
        var rest = await SmallWorld.Run(With());
        Assert.InRange(run[5].State.Economies[SmallWorld.Other].Reserves - rest[5].State.Economies[SmallWorld.Other].Reserves, 550, 650);
        Assert.Equal(0, run[5].State.Economies.Sum(e => e.Reserves) - rest[5].State.Economies.Sum(e => e.Reserves), 1);
    }

    [Fact]
    public async Task Who_has_no_reserves_left_gives_no_aid()
    {
        // 50 billion a month of a donor that has 50 in all.
        var run = await SmallWorld.Run(With(Event(EventKind.Aid, 0, 600, SmallWorld.Sender, SmallWorld.Other)));
        var rest = await SmallWorld.Run(With());
        Assert.All(run, month => Assert.All(month.State.Economies, e => Assert.True(e.Reserves >= 0)));
        Assert.InRange(run[^1].State.Economies[SmallWorld.Other].Reserves - rest[^1].State.Economies[SmallWorld.Other].Reserves,
            40_000, 60_000);
    }

    [Fact]
    public async Task Medicine_and_food_stay_open_under_an_export_ban()
    {
        var world = SmallWorld.World with
        {
            Commodities =
            [SmallWorld.World.Commodities[0], SmallWorld.World.Commodities[1] with { Humanitarian = true }]
        };
        var scenario = SmallWorld.Scenario(SmallWorld.Ban(Instrument.ExportBan, 2)) with { World = world, Parameters = With().Parameters };
        var cell = SmallWorld.Sender * 5 + SmallWorld.Target;
        Assert.True((await SmallWorld.Run(scenario))[20].State.Commodities[1].Open.Of(cell, 1) >= 0.399);
        var off = scenario with { Parameters = scenario.Parameters with { Cooperation = new() { Humanitarian = false } } };
        Assert.True((await SmallWorld.Run(off))[20].State.Commodities[1].Open.Of(cell, 1) < 0.01);
    }

    [Fact]
    public async Task Firms_leave_after_measures_and_a_quarrel_spoils_the_relation_for_a_while()
    {
        var firms = DecidedWorld.Measure("firms", Instrument.SelfSanctioning, rate: 0.5, form: LegalForm.Private);
        var run = await SmallWorld.Run(DecidedWorld.Scenario(
            measures: [DecidedWorld.Measure("chips", Instrument.ExportControl, goods: [new Good(1, 0.1)]), firms]).With("SND", "tau", 0));
        var left = DecidedWorld.FirstMonth(run, "firms-leave", "firms");
        Assert.True(left > DecidedWorld.FirstMonth(run, "measure-in-force", "chips"));
        Assert.True(run[^1].State.Measures[1].Enforcement > 0.3);

        var quarrel = await SmallWorld.Run(With(Event(EventKind.Confrontation, 1, 0.4, SmallWorld.Sender, SmallWorld.Other)));
        double Relation(int month) => quarrel[month].State.Politics!.Dyads[
            quarrel[month].State.Politics!.Dyad(SmallWorld.Sender, SmallWorld.Other)].Relation;
        Assert.True(Relation(1) < -0.3);
        Assert.InRange(Relation(20) / Relation(1), 0.2, 0.6);
    }

    [Fact]
    public async Task Where_politics_are_not_followed_events_of_ties_change_nothing()
    {
        var events = With(Event(EventKind.Accession, 0, 0, SmallWorld.Target, SmallWorld.Far),
            Event(EventKind.Forum, 0, 1, SmallWorld.Target));
        var run = await SmallWorld.Run(events with { Parameters = new() });
        Assert.Null(run[^1].State.Politics);
        Assert.Equal(SmallWorld.World.Flows[1][SmallWorld.Far * 5 + SmallWorld.Hub] / 12,
            run[^1].Trade.Commodities[1].Origin[SmallWorld.Far * 5 + SmallWorld.Hub], 6);
    }
}
