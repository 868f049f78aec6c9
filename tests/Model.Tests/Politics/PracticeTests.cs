using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.DecidedWorld;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>A rule and how firmly it is carried out are two things. The oracle is arithmetic on steps of a tenth every quarter.</summary>
public class PracticeTests
{
    private static readonly Measure List = Measure("list", Instrument.Listing, rate: 0.05) with { Enforcement = 0.8 };

    [Fact]
    public async Task What_voters_do_not_see_and_users_pay_for_slips_by_a_step_a_quarter()
    {
        var kept = await RunAsync(0, practice: true);
        var began = FirstMonth(kept, "measure-in-force", "list");
        Assert.Equal(War, began);
        for (var m = began; m < kept.Count; m++) Assert.Equal(
            0.8 * Math.Max(0.4, 1 - (0.1 * ((m - began) / 3))), kept[m].State.Measures[0].Enforcement, 12);
        Assert.All(kept.SelectMany(r => r.Happened).Where(h => h.Kind == "practice-relaxed"),
            h => Assert.Equal(ActKind.Enforcement, h.Acts.Single().Kind));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(10, true)]
    public async Task It_stays_as_the_rule_says_where_it_may_not_slip_or_everybody_would_see_it(double seen, bool practice)
    {
        var kept = await RunAsync(seen, practice);
        Assert.All(kept.Where(r => r.State.Measures[0].InForce), r => Assert.Equal(0.8, r.State.Measures[0].Enforcement));
    }

    [Theory]
    [InlineData(255, 255, 25, 102)]
    [InlineData(200, 250, 255, 0)]
    [InlineData(128, 10, 60, 200)]
    [InlineData(0, 0, 25, 102)]
    [InlineData(77, 103, 0, 255)]
    public void Steps_stay_between_the_least_and_the_rule_and_go_the_way_they_say(byte rule, byte now, byte step, byte least)
    {
        var parameters = new PoliticsParameters { PracticeStep = (1 + step) / 256.0, PracticeLeast = least / 255.0 };
        var measure = List with { Enforcement = rule / 255.0 };
        var state = MeasureState.Absent(measure) with { Enforcement = measure.Enforcement * now / 255 };
        var (relaxed, enforced) = (Practice.After(measure, state, MoveKinds.Relax, parameters).Enforcement,
            Practice.After(measure, state, MoveKinds.Enforce, parameters).Enforcement);
        Assert.InRange(relaxed, Math.Min(state.Enforcement, parameters.PracticeLeast * measure.Enforcement), state.Enforcement);
        Assert.InRange(enforced, state.Enforcement, measure.Enforcement);
    }

    private static Task<List<MonthRecord>> RunAsync(double seen, bool practice)
    {
        var scenario = Scenario(measures: List).With("SND", "tau", 0).With("SND", "leverage", 0);
        return SmallWorld.Run(scenario with
        {
            Parameters = scenario.Parameters with
            {
                Politics = scenario.Parameters.Politics with { PracticeSeen = seen, Practice = practice, Review = 1 }
            }
        });
    }
}
