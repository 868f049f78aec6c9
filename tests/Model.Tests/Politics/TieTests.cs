using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.DecidedWorld;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>
/// Envoys and answers in public are decisions. The oracle is the signs of their terms, and arithmetic on steps and blows.
/// </summary>
public class TieTests
{
    private const int Quarrel = 6;

    [Fact]
    public async Task Who_weighs_the_sign_alone_sends_all_envoys_home_by_quarters()
    {
        var staff = await StaffAsync(5, Measure("visas", Instrument.VisaBan));
        // The ban is in force from the month of the war on; the next month gives the first occasion.
        Assert.Equal([1, 0.75, 0.5, 0.25, 0, 0], staff.Skip(War).Take(6));
    }

    [Fact]
    public async Task Who_wants_no_sign_keeps_them() =>
        Assert.All(await StaffAsync(0, Measure("visas", Instrument.VisaBan)), s => Assert.Equal(1, s));

    [Fact]
    public async Task Without_a_measure_nobody_thinks_of_envoys()
    {
        Assert.All(await StaffAsync(5), s => Assert.Equal(1, s));
    }

    [Fact]
    public async Task A_new_leader_who_leans_to_the_other_side_sends_them_back()
    {
        var scenario = Scenario(measures: Measure("visas", Instrument.VisaBan)).With("SND", "tau", 0);
        var friend = new ScriptedEvent("friend", "Friend", 12, EventKind.Leader, [SmallWorld.Sender, SmallWorld.Target], 1, "made up");
        var records = await SmallWorld.Run(Reviewed(scenario, 1) with { Events = [.. scenario.Events, friend] });
        var staff = records.Select(r => Staff(r)).ToList();
        Assert.True(staff[11] < 0.5, $"{staff[11]} of the envoys were left before.");
        Assert.True(staff[20] > staff[11], "Nobody was sent back.");
        Assert.Contains(records.Skip(12).SelectMany(r => r.Happened), h => h.Kind == "envoys-sent" && h.Cause == "SND staff:embassy-TGT");
    }

    [Fact]
    public async Task A_guest_without_pride_stays_calm_and_one_who_answers_loses_twice_as_much()
    {
        var (calm, proud) = (await QuarrelAsync(0), await QuarrelAsync(50));
        Assert.DoesNotContain(calm.SelectMany(r => r.Happened), h => h.Kind == "answered-in-kind");
        Assert.Equal(Quarrel, FirstMonth(proud, "answered-in-kind", "SND"));
        Assert.Equal(2 * Relation(calm[Quarrel]), Relation(proud[Quarrel]), 12);
        Assert.True(Relation(calm[Quarrel]) < -0.2);
    }

    private static async Task<List<double>> StaffAsync(double sign, params Measure[] measures) =>
        [.. (await SmallWorld.Run(Reviewed(Scenario(measures: measures).With("SND", "tau", 0), sign))).Select(Staff)];

    private static Task<List<MonthRecord>> QuarrelAsync(double pride)
    {
        var scenario = Scenario();
        return SmallWorld.Run(scenario with
        {
            Parameters = scenario.Parameters with { Cooperation = scenario.Parameters.Cooperation with { Pride = pride } },
            Events = [new ScriptedEvent("quarrel", "Quarrel", Quarrel, EventKind.Confrontation,
                [SmallWorld.Sender, SmallWorld.Target], 0.3, "made up")],
        });
    }

    private static ResolvedScenario Reviewed(ResolvedScenario scenario, double sign) => scenario with
    {
        Parameters = scenario.Parameters with
        {
            Politics = scenario.Parameters.Politics with { Review = 1 },
            Cooperation = scenario.Parameters.Cooperation with { EmbassySign = sign },
        }
    };

    private static double Staff(MonthRecord record) =>
        record.State.Politics!.Dyad(SmallWorld.Sender, SmallWorld.Target) is var at and >= 0
            ? record.State.Politics.Dyads[at].Ties.Embassy : 1;

    private static double Relation(MonthRecord record) =>
        record.State.Politics!.Dyads[record.State.Politics.Dyad(SmallWorld.Target, SmallWorld.Sender)].Relation;
}
